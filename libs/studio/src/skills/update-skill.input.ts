import { IsExpectedVersion } from '../library/is-expected-version.js';
import { IsRestoreVersion } from '../library/is-restore-version.js';
import { IsVersionNote } from '../library/is-version-note.js';
import { IsRef } from '../validation/is-ref.js';
import { makeOptional } from '../validation/make-optional.js';
import { SkillFields } from './skill-fields.js';
import { SKILL_REF } from './skill-ref.input.js';

/** What to change of a skill; what is absent stays. */
export class UpdateSkillInput extends makeOptional(SkillFields) {
  @IsRef(SKILL_REF)
  id!: string;

  @IsExpectedVersion()
  expectedVersion?: number;

  @IsRestoreVersion()
  restoreVersion?: number;

  @IsVersionNote()
  note?: string;
}
