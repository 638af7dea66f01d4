import { IsIn } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import type { InvitedRole } from '@paretostudio/entities';
import { EMAIL_LENGTH_MAX } from '../people/password-limits.js';
import { IsEmailAddress } from '../validation/is-email-address.js';

/** The roles that an invitation may carry, the strongest first. */
export const INVITED_ROLES: readonly InvitedRole[] = Object.freeze(['admin', 'editor', 'viewer'] as const);

/** Who is invited, as what. */
export class InviteMemberInput {
  @JSONSchema({ description: 'The one e-mail address that may accept; case does not matter.' })
  @IsEmailAddress(EMAIL_LENGTH_MAX)
  email!: string;

  @JSONSchema({
    description: 'A founder invites admins, editors and viewers; an admin editors and viewers.',
  })
  @IsIn(INVITED_ROLES)
  role!: InvitedRole;
}
