import { IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nullable } from '../validation/nullable.js';
import { PromptVariableSummaryView } from './prompt-variable-summary.view.js';

/** A gap in a prompt. */
export class PromptVariableView extends PromptVariableSummaryView {
  @JSONSchema({ description: 'What stands there when nothing is filled in; null for nothing.' })
  @Nullable()
  @IsString()
  default!: string | null;
}
