import { IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { REF_LENGTH_MAX } from '../validation/ref-length.js';

/** Names one prompt. What is neither id nor slug names none: it is answered like an absent one. */
export class PromptRefInput {
  @JSONSchema({ description: 'Id or slug of the prompt.' })
  @IsString()
  @MaxLength(REF_LENGTH_MAX)
  id!: string;
}
