import { refuseField } from '../core/refusals.js';

/** How many unknown skills one refusal names. */
const NAMED_MAX = 10;

/** Refuses references to skills that the account does not have, and names them. */
export function refuseUnknownSkills(unknown: readonly string[]): ReturnType<typeof refuseField> {
  const named = unknown.slice(0, NAMED_MAX).map((reference) => `"${reference}"`);
  const rest = unknown.length - named.length;
  return refuseField(
    'skills',
    `name what is no skill of this account: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  );
}
