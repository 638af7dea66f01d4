import { namesOf } from '../confirmations/names-of.js';
import type { refuse } from '../core/outcome.js';
import { refuseConflict } from '../core/refusals.js';

/**
 * Refuses that a shared agent has skills that are not shared, and names them; null when there are none. Whoever enters
 * the agent is to have all of it.
 *
 * @param names - Of skills that the caller sees.
 */
export function refusePersonalSkills(names: readonly string[]): ReturnType<typeof refuse> | null {
  if (names.length === 0) return null;
  return refuseConflict(
    `A shared agent has shared skills alone, and these are personal: ${namesOf(names)}. Share them first, or share the ` +
      'agent `withSkills`.',
  );
}
