import { IsArray } from 'class-validator';
import { RecordPage } from '../library/record-page.view.js';
import { Nested } from '../validation/nested.js';
import { SkillVersionView } from './skill-version.view.js';

/** A page of the versions of a skill, newest first. */
export class SkillVersionPage extends RecordPage {
  @IsArray()
  @Nested(() => SkillVersionView, { each: true })
  items!: SkillVersionView[];
}
