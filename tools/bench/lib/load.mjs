import { quantile } from './statistics.mjs';

/**
 * Keeps a number of calls under way for a while: each that ends is followed by the next at once.
 *
 * @param {{ durationMs: number, inFlight: number, call: (index: number) => Promise<unknown> }} options
 *   `call` throws when its answer is not the expected one, which ends the benchmark.
 * @returns {Promise<{ count: number, perSecond: number, p50Ms: number, p99Ms: number }>}
 */
export async function applyLoad({ durationMs, inFlight, call }) {
  const latencies = [];
  const startedAt = performance.now();
  const endsAt = startedAt + durationMs;
  let index = 0;
  const lane = async () => {
    for (let sentAt = performance.now(); sentAt < endsAt;) {
      await call(index++);
      const answeredAt = performance.now();
      latencies.push(answeredAt - sentAt);
      sentAt = answeredAt;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  const elapsedMs = performance.now() - startedAt;
  latencies.sort((a, b) => a - b);
  return {
    count: latencies.length,
    perSecond: (latencies.length / elapsedMs) * 1000,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
  };
}
