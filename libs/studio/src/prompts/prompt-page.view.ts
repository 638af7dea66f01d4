import { IsArray } from 'class-validator';
import { RecordPage } from '../library/record-page.view.js';
import { Nested } from '../validation/nested.js';
import { PromptSummaryView } from './prompt-summary.view.js';

/** A page of prompts: newest first in a list, best match first in a search. */
export class PromptPage extends RecordPage {
  @IsArray()
  @Nested(() => PromptSummaryView, { each: true })
  items!: PromptSummaryView[];
}
