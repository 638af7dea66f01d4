import { waitUntil } from './wait-until.js';

const DAY_MS = 86_400_000;

/** Waits out the end of a UTC day if it is near, so that a quota is not given anew in the middle of a test. */
export async function awayFromMidnight(marginMs = 30_000): Promise<void> {
  await waitUntil('a new day', () => DAY_MS - (Date.now() % DAY_MS) > marginMs, marginMs + 1_000);
}
