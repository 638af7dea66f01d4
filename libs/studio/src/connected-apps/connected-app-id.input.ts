import { IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { REF_LENGTH_MAX } from '../validation/ref-length.js';

/** Names one connected app by its id. What is no id names none: it is answered like an absent one. */
export class ConnectedAppIdInput {
  @JSONSchema({ format: 'uuid' })
  @IsString()
  @MaxLength(REF_LENGTH_MAX)
  id!: string;
}
