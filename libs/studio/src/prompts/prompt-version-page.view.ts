import { IsArray } from 'class-validator';
import { RecordPage } from '../library/record-page.view.js';
import { Nested } from '../validation/nested.js';
import { PromptVersionView } from './prompt-version.view.js';

/** A page of the versions of a prompt, newest first. */
export class PromptVersionPage extends RecordPage {
  @IsArray()
  @Nested(() => PromptVersionView, { each: true })
  items!: PromptVersionView[];
}
