import { setImmediate } from 'node:timers/promises';
import { catalogSteps } from './read-catalog.js';
import type { ToolCatalog } from './tool-catalog.js';

/** Milliseconds of reading after which the rest of the process goes on. */
const TURN_MS = 10;

/**
 * As `readCatalog`, and lets the rest of the process go on in between: the largest list takes more than a second.
 *
 * @param raw - Not to be changed meanwhile.
 * @throws `CatalogTooLargeError` as `readCatalog` does.
 */
export async function readCatalogInTurns(raw: readonly unknown[]): Promise<ToolCatalog> {
  const steps = catalogSteps(raw);
  let turnEndsAt = performance.now() + TURN_MS;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < turnEndsAt) continue;
    await setImmediate();
    turnEndsAt = performance.now() + TURN_MS;
  }
}
