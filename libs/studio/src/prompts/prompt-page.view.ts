import { IsArray, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { PromptSummaryView } from './prompt-summary.view.js';

/** A page of prompts, newest first. */
export class PromptPage {
  @IsArray()
  @Nested(() => PromptSummaryView, { each: true })
  items!: PromptSummaryView[];

  @JSONSchema({ description: 'Give it as `cursor` for the next page; null on the last one.' })
  @Nullable()
  @IsString()
  nextCursor!: string | null;
}
