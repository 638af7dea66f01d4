import { IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { REF_LENGTH_MAX } from '../validation/ref-length.js';

/** Names one invitation by its id. What is no id names none: it is answered like an absent one. */
export class InvitationIdInput {
  @JSONSchema({ description: 'Id of the invitation.', format: 'uuid' })
  @IsString()
  @MaxLength(REF_LENGTH_MAX)
  id!: string;
}
