import { succeed, type Outcome } from '../core/outcome.js';
import { refuseField } from '../core/refusals.js';
import { titleFromName } from './title-from-name.js';

/** What a new skill or agent is called. */
export interface NamesOfInput {
  /** Null: to be made from the title. */
  readonly name: string | null;
  readonly title: string;
}

/**
 * Completes the names of a new skill or agent, of which an input may leave out one: the display name is made from the
 * name here, the name from the display name when it is saved.
 *
 * @returns Or a refusal when neither is given.
 */
export function namesOfInput(input: {
  readonly name?: string;
  readonly displayName?: string;
}): Outcome<NamesOfInput> {
  const { name, displayName } = input;
  if (name !== undefined) return succeed({ name, title: displayName ?? titleFromName(name) });
  if (displayName !== undefined) return succeed({ name: null, title: displayName });
  return refuseField('name', 'must be given, or `displayName`');
}
