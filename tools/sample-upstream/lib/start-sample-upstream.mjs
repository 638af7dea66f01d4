import { timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createMcpEndpoint } from './create-mcp-endpoint.mjs';
import { sampleServerFactory } from './create-sample-server.mjs';
import { readRequest, writeResponse } from './node-http.mjs';
import { sampleTools } from './sample-tools.mjs';

/** Older requests are forgotten, so that a server under load does not grow. */
const RECORDED_MAX = 10_000;

/**
 * Starts an MCP server on 127.0.0.1 that a gateway can be tried with.
 *
 * @param {object} [options]
 * @param {'both' | 'modern' | 'legacy'} [options.era] `modern` refuses `initialize`, `legacy` refuses 2026-07-28
 * @param {string} [options.token] what `Authorization: Bearer` must carry; without it everybody may enter
 * @param {number} [options.port] 0, the default, takes a free one
 * @param {number} [options.toolCount] how many generated tools come on top of the named ones
 * @param {boolean} [options.record] whether requests are kept; true unless told otherwise
 */
export async function startSampleUpstream({
  era = 'both',
  token,
  port = 0,
  toolCount = 0,
  record = true,
} = {}) {
  const requests = [];
  let tools = sampleTools({ swapped: false, toolCount });
  let swapped = false;
  let gate = { open: Promise.resolve(), resume() {} };
  const endpoint = createMcpEndpoint(
    sampleServerFactory(() => tools),
    era,
  );
  const swap = () => {
    swapped = !swapped;
    tools = sampleTools({ swapped, toolCount });
  };

  const serve = async (req, res) => {
    const { request, body } = await readRequest(req, res);
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/control/')) return writeResponse(control(request.method, pathname), res);
    if (pathname !== '/mcp') return writeResponse(new Response(null, { status: 404 }), res);
    const message = parse(body);
    if (record) note(requests, request, message);
    await gate.open;
    if (!isWelcome(request, token)) return writeResponse(unauthorized(), res);
    return writeResponse(await endpoint.fetch(request, message), res);
  };
  const control = (method, pathname) => {
    if (method === 'POST' && pathname === '/control/swap') swap();
    else if (method === 'DELETE' && pathname === '/control/requests') requests.length = 0;
    else if (method === 'GET' && pathname === '/control/requests') return Response.json(requests);
    else return new Response(null, { status: 404 });
    return new Response(null, { status: 204 });
  };

  const server = createServer((req, res) => {
    serve(req, res).catch((error) => res.destroy(error));
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${server.address().port}/mcp`,
    requests,
    swap,
    setTools(next) {
      tools = next;
    },
    pause() {
      gate.resume();
      let resume;
      const open = new Promise((resolve) => (resume = resolve));
      gate = { open, resume };
    },
    resume() {
      gate.resume();
      gate = { open: Promise.resolve(), resume() {} };
    },
    async close() {
      gate.resume();
      await endpoint.close();
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}

function parse(body) {
  try {
    return body === '' ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** One record for each message; what has no method is the answer to a question of ours. */
function note(requests, request, message) {
  const headers = Object.fromEntries(request.headers);
  for (const each of Array.isArray(message) ? message : [message]) {
    const called = each?.method === 'tools/call';
    requests.push({
      method: request.method === 'POST' ? (each?.method ?? 'response') : request.method,
      headers,
      tool: called ? (each.params?.name ?? null) : null,
      args: called ? (each.params?.arguments ?? null) : null,
    });
  }
  if (requests.length > RECORDED_MAX) requests.splice(0, requests.length - RECORDED_MAX);
}

function isWelcome(request, token) {
  if (token === undefined) return true;
  const presented = Buffer.from(request.headers.get('authorization') ?? '');
  const expected = Buffer.from(`Bearer ${token}`);
  return presented.length === expected.length && timingSafeEqual(presented, expected);
}

function unauthorized() {
  return Response.json(
    { jsonrpc: '2.0', error: { code: -32001, message: 'Unauthorized' }, id: null },
    { status: 401, headers: { 'www-authenticate': 'Bearer realm="sample"' } },
  );
}
