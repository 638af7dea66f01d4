import { IsCleanText } from '../validation/is-clean-text.js';
import { IsEmailAddress } from '../validation/is-email-address.js';
import { validateInput } from '../validation/validate-input.js';
import { EMAIL_LENGTH_MAX, PERSON_NAME_LENGTH_MAX } from '../people/password-limits.js';
import type { ProvenIdentity } from './proven-identity.js';

/** A person as a provider describes them, fit to be one of ours. */
export class IdentityPerson {
  @IsEmailAddress(EMAIL_LENGTH_MAX)
  email!: string;

  @IsCleanText({ min: 1, max: PERSON_NAME_LENGTH_MAX })
  name!: string;
}

/**
 * Makes a person of what a provider tells, by the rules for whoever signs up here.
 *
 * @returns Null when the provider vouches for no e-mail address that is one here. A name that is none here gives way to
 *   what stands before the address's `@`.
 */
export function personOf({ email, name }: Pick<ProvenIdentity, 'email' | 'name'>): IdentityPerson | null {
  if (email === null) return null;
  for (const called of [name ?? '', email.split('@', 1)[0] ?? '', 'Newcomer']) {
    const checked = validateInput(IdentityPerson, { email, name: called });
    if (checked.ok) return checked.value;
  }
  return null;
}
