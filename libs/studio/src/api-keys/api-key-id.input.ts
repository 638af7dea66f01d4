import { IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { REF_LENGTH_MAX } from '../validation/ref-length.js';

/** Names one key by its id. What is no id names no key: it is answered like an absent one. */
export class ApiKeyIdInput {
  @JSONSchema({ description: 'Id of the key (not the key itself).', format: 'uuid' })
  @IsString()
  @MaxLength(REF_LENGTH_MAX)
  id!: string;
}
