import { JSON_RPC } from './json-rpc.js';
import type { McpNodeRequest } from './sdk-shapes.js';

/** What a request brought: parsed JSON, or why there is none. */
export type BodyReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: number; readonly code: number; readonly message: string };

type Chunk = Uint8Array | string;

const BAD_REQUEST = 400;
const TOO_LARGE = 413;

/**
 * Reads the body of Node's request.
 *
 * @param parsedBody - What a body parser made of it; the stream is read when there is none.
 * @param bytesMax - Reading ends there.
 */
export async function readNodeBody(
  req: McpNodeRequest,
  parsedBody: unknown,
  bytesMax: number,
): Promise<BodyReading> {
  const parsed = typeof parsedBody === 'function' ? undefined : (parsedBody ?? req.body);
  if (parsed !== undefined) return { ok: true, value: parsed };
  return readJson(req as AsyncIterable<Chunk>, bytesMax);
}

/** Reads the body of a WHATWG request; see {@link readNodeBody}. */
export async function readWebBody(
  request: Request,
  parsedBody: unknown,
  bytesMax: number,
): Promise<BodyReading> {
  if (parsedBody !== undefined) return { ok: true, value: parsedBody };
  return readJson((request.body ?? []) as unknown as AsyncIterable<Chunk>, bytesMax);
}

async function readJson(chunks: AsyncIterable<Chunk>, bytesMax: number): Promise<BodyReading> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      const piece = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
      bytes += piece.byteLength;
      if (bytes > bytesMax) {
        const message = `The body is larger than the ${bytesMax} bytes that are read.`;
        return { ok: false, status: TOO_LARGE, code: JSON_RPC.invalidRequest, message };
      }
      text += decoder.decode(piece, { stream: true });
    }
  } catch {
    // A client that goes away in the middle is no fault of the program, and must not end it.
    return unparsed('The body broke off.');
  }
  try {
    return { ok: true, value: JSON.parse(text + decoder.decode()) };
  } catch {
    return unparsed('The body is no JSON.');
  }
}

function unparsed(message: string): BodyReading {
  return { ok: false, status: BAD_REQUEST, code: JSON_RPC.parseError, message };
}
