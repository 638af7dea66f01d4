import { IsArray, IsString } from 'class-validator';
import { Nested } from '../validation/nested.js';
import { PromptSummaryView } from './prompt-summary.view.js';
import { PromptVariable } from './prompt-variable.js';

/** A whole prompt. */
export class PromptView extends PromptSummaryView {
  @IsString()
  body!: string;

  @IsArray()
  @Nested(() => PromptVariable, { each: true })
  variables!: PromptVariable[];
}
