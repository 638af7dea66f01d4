import { importPeer } from './peer.mjs';
import { quantile } from './statistics.mjs';

export const CONNECTIONS = 64;
/** Connections open in this part of the time, and those who answer late have not answered yet: it is not counted. */
const RAMP_SHARE = 0.1;

/**
 * Loads one address over HTTP for a while, with other requests on each connection, and fails on any answer but 2xx, and on
 * any without the expected text: over MCP a refusal is an answer 200, too.
 *
 * @param {object} options
 * @param {string} options.url
 * @param {string[]} [options.keys] keys to ask with, without more
 * @param {object[]} [options.requests] what to ask in autocannon's words, instead of `keys`; dealt out to the connections
 * @param {string} [options.expected] what is in the body of every answer
 * @param {number} [options.connections]
 * @param {number} [options.durationMs]
 * @param {number} [options.amount] requests to send, instead of `durationMs`
 */
export async function loadHttp({
  url,
  keys = [],
  requests = keys.map((key) => ({ headers: { authorization: `Bearer ${key}` } })),
  expected,
  connections = CONNECTIONS,
  durationMs,
  amount,
}) {
  const { default: autocannon } = await importPeer('autocannon');
  let connection = 0;
  const run = autocannon({
    url,
    connections,
    ...(expected !== undefined && { verifyBody: (body) => body.includes(expected) }),
    ...(amount === undefined ? { duration: durationMs / 1000 } : { amount }),
    setupClient(client) {
      const mine = requests.filter((_, index) => index % connections === connection);
      if (requests.length > 0)
        client.setRequests(mine.length > 0 ? mine : [requests[connection % requests.length]]);
      connection += 1;
    },
  });
  const countsFrom = performance.now() + (amount === undefined ? durationMs * RAMP_SHARE : 0);
  const latencies = [];
  let lastAt = countsFrom;
  run.on('response', (client, statusCode, bytes, ms) => {
    const now = performance.now();
    if (now < countsFrom) return;
    latencies.push(ms);
    lastAt = now;
  });
  const result = await run;
  const failed = result.non2xx + result.errors + result.timeouts + result.mismatches;
  if (failed > 0) {
    const { errors, timeouts, mismatches, statusCodeStats } = result;
    throw new Error(
      `${failed} requests to ${url} failed: ${JSON.stringify({ errors, timeouts, mismatches, ...statusCodeStats })}`,
    );
  }
  if (latencies.length < 2)
    throw new Error(`${url} answered too little to be counted: it needs longer rounds`);
  latencies.sort((a, b) => a - b);
  return {
    count: result['2xx'], // all: the processor time is that of all
    perSecond: latencies.length === 0 ? 0 : (latencies.length / (lastAt - countsFrom)) * 1000,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
  };
}
