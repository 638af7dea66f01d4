import { IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { REF_LENGTH_MAX } from '../validation/ref-length.js';

/** Names an account at a provider that the person has linked. What is no id is answered like an absent one. */
export class LinkedIdentityIdInput {
  @JSONSchema({ description: 'Id of the linked account, from the list of them.', format: 'uuid' })
  @IsString()
  @MaxLength(REF_LENGTH_MAX)
  id!: string;
}
