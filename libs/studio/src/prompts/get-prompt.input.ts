import { IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsVersionNumber } from '../library/is-version-number.js';
import { Optional } from '../validation/optional.js';
import { PROMPT_LIMITS } from './prompt-limits.js';
import { PromptRefInput } from './prompt-ref.input.js';

/** Which prompt to show, and in which version. */
export class GetPromptInput extends PromptRefInput {
  @IsVersionNumber()
  version?: number;

  @JSONSchema({ description: 'The version that this label names, such as `production`; not with `version`.' })
  @Optional()
  @IsString()
  @MaxLength(PROMPT_LIMITS.labelLengthMax)
  label?: string;
}
