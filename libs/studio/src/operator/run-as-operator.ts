import type { Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import type { OperationName, OutputOf } from '../operations.js';
import { Studio } from '../studio.js';
import { findPersonByEmail, type AccountChoice } from './find-person-by-email.js';
import { operatorCaller } from './operator-caller.js';

/**
 * Runs an operation as the operator, in the account of a person: makes, lists and revokes keys from the command line.
 *
 * @param email - Whose account it is, and in whose name a key is made.
 * @param raw - The operation's input, not validated yet.
 * @param choice - Which account is meant, for a person in several.
 * @returns What the operation answers; `not_found` when nobody has that address, or `conflict` for a person in several
 *   accounts when none is named.
 */
export async function runAsOperator<Name extends OperationName>(
  ctx: StudioContext,
  email: string,
  name: Name,
  raw: unknown,
  choice: AccountChoice = {},
): Promise<Outcome<OutputOf<Name>>> {
  const person = await findPersonByEmail(ctx, email, choice);
  if (!person.ok) return person;
  return new Studio(ctx).call(name, operatorCaller(person.value.account, person.value.member), raw);
}
