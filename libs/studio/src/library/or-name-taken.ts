import { StorageConflictError } from '@paretostudio/entities';
import type { Outcome } from '../core/outcome.js';
import { refuseConflict } from '../core/refusals.js';
import { refuseNameTaken } from './refuse-name-taken.js';

/** What has to be known of a kind to tell that a name is taken. */
interface Named {
  /** What people call one of it. */
  readonly kind: string;
  readonly nameField: 'slug' | 'name';
  readonly nameConstraint: string;
}

/**
 * Runs a mutation that sets a name, and refuses it as taken when a call at the same time took the name first.
 *
 * @param name - As the input has it; null when it was made from a title.
 */
export async function orNameTaken<T>(
  kind: Named,
  name: string | null,
  mutation: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await mutation();
  } catch (error) {
    if (error instanceof StorageConflictError && error.constraint === kind.nameConstraint) {
      return name === null
        ? refuseConflict(`The ${kind.nameField} was just taken. Try again.`)
        : refuseNameTaken(kind, name);
    }
    throw error;
  }
}
