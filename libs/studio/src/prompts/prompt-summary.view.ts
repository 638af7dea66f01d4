import { IsArray, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { LibraryRecordView } from '../library/library-record.view.js';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { PromptVariableSummaryView } from './prompt-variable-summary.view.js';

/** A prompt as lists show it: without its text. */
export class PromptSummaryView extends LibraryRecordView {
  @IsString()
  slug!: string;

  @IsString()
  title!: string;

  @IsString()
  description!: string;

  @Nullable()
  @IsString()
  category!: string | null;

  @JSONSchema({ description: 'The gaps to fill in when it is used.' })
  @IsArray()
  @Nested(() => PromptVariableSummaryView, { each: true })
  variables!: PromptVariableSummaryView[];
}
