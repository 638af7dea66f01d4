import { importPeer } from './peer.mjs';

export const CONNECTIONS = 64;

/**
 * Loads one address over HTTP for a while, with other keys on each connection, and fails on any answer but 2xx.
 *
 * @param {{ url: string, keys?: string[], durationMs?: number, amount?: number }} options
 */
export async function loadHttp({ url, keys = [], durationMs, amount }) {
  const { default: autocannon } = await importPeer('autocannon');
  let connection = 0;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    ...(amount === undefined ? { duration: durationMs / 1000 } : { amount }),
    setupClient(client) {
      const mine = keys.filter((_, index) => index % CONNECTIONS === connection % CONNECTIONS);
      connection += 1;
      if (mine.length > 0)
        client.setRequests(mine.map((key) => ({ headers: { authorization: `Bearer ${key}` } })));
    },
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${url} failed`);
  return {
    count: result['2xx'],
    perSecond: result['2xx'] / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
  };
}
