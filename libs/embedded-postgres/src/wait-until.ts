import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 10;

/** Looks every few milliseconds until a condition holds; `false` when it did not within `patienceMs`. */
export async function waitUntil(condition: () => boolean, patienceMs: number): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  while (!condition()) {
    if (performance.now() > deadline) return false;
    await delay(POLL_MS);
  }
  return true;
}
