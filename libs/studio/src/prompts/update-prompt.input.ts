import { ArrayMaxSize, IsArray } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsExpectedVersion } from '../library/is-expected-version.js';
import { IsRestoreVersion } from '../library/is-restore-version.js';
import { IsVersionNote } from '../library/is-version-note.js';
import { HasDistinctNames } from '../validation/has-distinct-names.js';
import { IsRef } from '../validation/is-ref.js';
import { makeOptional } from '../validation/make-optional.js';
import { Nested } from '../validation/nested.js';
import { Optional } from '../validation/optional.js';
import { PromptFields } from './prompt-fields.js';
import { PromptLabelChange } from './prompt-label-change.js';
import { PROMPT_LIMITS } from './prompt-limits.js';
import { PROMPT_REF } from './prompt-ref.input.js';

/** What to change of a prompt; what is absent stays. A body replaces messages, and messages replace a body. */
export class UpdatePromptInput extends makeOptional(PromptFields) {
  @IsRef(PROMPT_REF)
  id!: string;

  @IsExpectedVersion()
  expectedVersion?: number;

  @IsRestoreVersion()
  restoreVersion?: number;

  @IsVersionNote()
  note?: string;

  @JSONSchema({ description: 'Labels to set or take away; others stay. They alone write no version.' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(PROMPT_LIMITS.labelsMax)
  @HasDistinctNames('label')
  @Nested(() => PromptLabelChange, { each: true })
  labels?: PromptLabelChange[];
}
