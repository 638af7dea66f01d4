import { IsVersionNote } from '../library/is-version-note.js';
import { makeOptional } from '../validation/make-optional.js';
import { SkillFields } from './skill-fields.js';

const OPTIONAL = [
  'name',
  'displayName',
  'triggers',
  'guardrails',
  'license',
  'compatibility',
  'metadata',
  'allowedTools',
  'claude',
  'tags',
  'files',
] as const;

/** A skill to save. */
export class CreateSkillInput extends makeOptional(SkillFields, OPTIONAL) {
  @IsVersionNote()
  note?: string;
}
