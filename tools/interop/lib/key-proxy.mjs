import { once } from 'node:events';
import { createServer, request } from 'node:http';

/**
 * Runs work while a proxy on loopback adds a key to every request: the suite has no option for a header.
 *
 * The proxy's own address in `Host` and `Origin` becomes the server's, anything else is passed on as it was sent, so that
 * what the server makes of foreign ones is still the server's doing.
 *
 * @template T
 * @param {{ origin: string, key: string }} target
 * @param {(origin: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withKeyProxy({ origin, key }, work) {
  const target = new URL(origin);
  const proxy = createServer((incoming, outgoing) => {
    const { port } = proxy.address();
    const own = [`127.0.0.1:${port}`, `localhost:${port}`];
    const headers = { ...incoming.headers, authorization: `Bearer ${key}` };
    if (own.includes(headers.host)) headers.host = target.host;
    if (own.some((host) => headers.origin === `http://${host}`)) headers.origin = target.origin;
    pass(incoming, outgoing, { target, headers });
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  try {
    return await work(`http://127.0.0.1:${proxy.address().port}`);
  } finally {
    proxy.close();
    proxy.closeAllConnections();
  }
}

function pass(incoming, outgoing, { target, headers }) {
  const { hostname, port } = target;
  const onward = request({ hostname, port, method: incoming.method, path: incoming.url, headers });
  onward.on('response', (answer) => {
    outgoing.writeHead(answer.statusCode, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
  outgoing.on('close', () => onward.destroy());
  incoming.pipe(onward);
}
