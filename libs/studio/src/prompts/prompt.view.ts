import { IsArray, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { PromptMessage } from './prompt-message.js';
import { PromptSummaryView } from './prompt-summary.view.js';
import { PromptVariableView } from './prompt-variable.view.js';

/** A whole prompt. */
export class PromptView extends PromptSummaryView {
  @JSONSchema({ description: 'The text, with gaps such as {{topic}}; null when it has messages.' })
  @Nullable()
  @IsString()
  body!: string | null;

  @JSONSchema({ description: 'The turns of a conversation to begin with; null when it has a body.' })
  @Nullable()
  @IsArray()
  @Nested(() => PromptMessage, { each: true })
  messages!: PromptMessage[] | null;

  @JSONSchema({ description: 'The gaps to fill in when it is used.' })
  @IsArray()
  @Nested(() => PromptVariableView, { each: true })
  declare variables: PromptVariableView[];
}
