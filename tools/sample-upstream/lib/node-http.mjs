import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const BODY_BYTES_MAX = 4 * 1024 * 1024;

/**
 * The web form of a request to a Node server, with its body as text.
 *
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:http').ServerResponse} res the request is aborted when this closes before its end
 * @returns {Promise<{ request: Request, body: string }>}
 */
export async function readRequest(req, res) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of req) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES_MAX) throw new Error('The body is too large.');
    chunks.push(chunk);
  }
  const gone = new AbortController();
  res.once('close', () => res.writableFinished || gone.abort());
  const body = Buffer.concat(chunks).toString('utf8');
  const headers = new Headers();
  for (let index = 0; index < req.rawHeaders.length; index += 2) {
    headers.append(req.rawHeaders[index], req.rawHeaders[index + 1]);
  }
  const request = new Request(`http://${req.headers.host ?? '127.0.0.1'}${req.url}`, {
    method: req.method,
    headers,
    signal: gone.signal,
    ...(req.method === 'POST' && { body }),
  });
  return { request, body };
}

/**
 * Writes a web response to a Node one, as a stream where it is one.
 *
 * @param {Response} response
 * @param {import('node:http').ServerResponse} res
 */
export async function writeResponse(response, res) {
  res.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null) return void res.end();
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    return void res.end(await response.text());
  }
  res.flushHeaders();
  // A client that goes away is no failure of ours.
  await pipeline(Readable.fromWeb(response.body), res).catch(() => undefined);
}
