import { IsIn } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsCleanText } from '../validation/is-clean-text.js';
import { PROMPT_LIMITS } from './prompt-limits.js';

/** One turn of a prompt that is a conversation. */
export class PromptMessage {
  @JSONSchema({ description: 'Who says it.' })
  @IsIn(['user', 'assistant'])
  role!: 'user' | 'assistant';

  @JSONSchema({ description: 'What is said, with gaps such as {{topic}}.' })
  @IsCleanText({ min: 1, max: PROMPT_LIMITS.textLengthMax, multiline: true })
  text!: string;
}
