import { importPeer } from './peer.mjs';

export const CONNECTIONS = 64;

/**
 * Loads one address over HTTP for a while, with other requests on each connection, and fails on any answer but 2xx.
 *
 * @param {object} options
 * @param {string} options.url
 * @param {string[]} [options.keys] keys to ask with, without more
 * @param {object[]} [options.requests] what to ask in autocannon's words, instead of `keys`
 * @param {number} [options.connections]
 * @param {number} [options.durationMs]
 * @param {number} [options.amount] requests to send, instead of `durationMs`
 */
export async function loadHttp({
  url,
  keys = [],
  requests = keys.map((key) => ({ headers: { authorization: `Bearer ${key}` } })),
  connections = CONNECTIONS,
  durationMs,
  amount,
}) {
  const { default: autocannon } = await importPeer('autocannon');
  let connection = 0;
  const result = await autocannon({
    url,
    connections,
    ...(amount === undefined ? { duration: durationMs / 1000 } : { amount }),
    setupClient(client) {
      const mine = requests.filter((_, index) => index % connections === connection % connections);
      connection += 1;
      if (mine.length > 0) client.setRequests(mine);
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
