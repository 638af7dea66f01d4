import { IsArray } from 'class-validator';
import { RecordPage } from '../library/record-page.view.js';
import { Nested } from '../validation/nested.js';
import { SkillSummaryView } from './skill-summary.view.js';

/** A page of skills: newest first in a list, best match first in a search. */
export class SkillPage extends RecordPage {
  @IsArray()
  @Nested(() => SkillSummaryView, { each: true })
  items!: SkillSummaryView[];
}
