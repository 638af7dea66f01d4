import { IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { REF_LENGTH_MAX } from '../validation/ref-length.js';

/** Names one member by its id. What is no id names nobody: it is answered like an absent one. */
export class MemberIdInput {
  @JSONSchema({ description: 'Id of the member.', format: 'uuid' })
  @IsString()
  @MaxLength(REF_LENGTH_MAX)
  id!: string;
}
