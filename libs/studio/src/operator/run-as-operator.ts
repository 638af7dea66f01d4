import type { Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import type { OperationName, OutputOf } from '../operations.js';
import { Studio } from '../studio.js';
import { findPersonByEmail } from './find-person-by-email.js';
import { operatorCaller } from './operator-caller.js';

/**
 * Runs an operation as the operator, in the account of a person: makes, lists and revokes keys from the command line.
 *
 * @param email - Whose account it is, and in whose name a key is made.
 * @param raw - The operation's input, not validated yet.
 * @returns What the operation answers; `not_found` when nobody has that address.
 */
export async function runAsOperator<Name extends OperationName>(
  ctx: StudioContext,
  email: string,
  name: Name,
  raw: unknown,
): Promise<Outcome<OutputOf<Name>>> {
  const person = await findPersonByEmail(ctx, email);
  if (!person.ok) return person;
  return new Studio(ctx).call(name, operatorCaller(person.value.account, person.value.member), raw);
}
