import { quantile } from './statistics.mjs';

const TICK_MS = 5;
/** Above this a call is not made but counted as skipped: the client itself must not become what is measured. */
const UNDER_WAY_MAX = 2_000;
/** Latencies beyond these replace earlier ones, so that a long run holds no more memory than a short one. */
const LATENCIES_KEPT = 100_000;

/**
 * Makes calls at a rate for a while, evenly, whether or not earlier ones were answered, and waits for the last of them.
 *
 * @param {{ perSecond: number, durationMs: number, call: () => Promise<unknown> }} options `call` does not throw
 * @returns {Promise<{ count: number, skipped: number, p50Ms: number, p99Ms: number }>}
 */
export async function paceLoad({ perSecond, durationMs, call }) {
  const latencies = [];
  const startedAt = performance.now();
  let count = 0;
  let due = 0;
  let underWay = 0;
  let skipped = 0;
  const begin = async () => {
    const sentAt = performance.now();
    underWay += 1;
    await call();
    underWay -= 1;
    latencies[count % LATENCIES_KEPT] = performance.now() - sentAt;
    count += 1;
  };
  await new Promise((resolve) => {
    const ticking = setInterval(() => {
      const elapsedMs = performance.now() - startedAt;
      for (; due < (Math.min(elapsedMs, durationMs) / 1000) * perSecond; due += 1) {
        if (underWay < UNDER_WAY_MAX) void begin();
        else skipped += 1;
      }
      if (elapsedMs < durationMs || underWay > 0) return;
      clearInterval(ticking);
      resolve();
    }, TICK_MS);
  });
  latencies.sort((a, b) => a - b);
  return { count, skipped, p50Ms: quantile(latencies, 0.5), p99Ms: quantile(latencies, 0.99) };
}
