import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which the rest of the process goes on. */
const TURN_MS = 10;

/** Does work on each of many items, and lets the rest of the process go on in between. */
export async function mapInTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  let turnEndsAt = performance.now() + TURN_MS;
  for (const item of items) {
    results.push(work(item));
    if (performance.now() < turnEndsAt) continue;
    await setImmediate();
    turnEndsAt = performance.now() + TURN_MS;
  }
  return results;
}
