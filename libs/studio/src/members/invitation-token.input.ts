import { IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { INVITATION_TOKEN_LENGTH_MAX } from './invitation-limits.js';

/** What the link of an invitation carries. */
export class InvitationTokenInput {
  @JSONSchema({ description: 'What stands behind `#token=` in the link.', format: 'password' })
  @IsString()
  @MaxLength(INVITATION_TOKEN_LENGTH_MAX)
  token!: string;
}
