import { defineOperation } from '../core/operation.js';
import { searchRecords } from '../library/search-records.js';
import { SearchSkillsInput } from './search-skills.input.js';
import { SKILL_KIND } from './skill-kind.js';
import { SkillPage } from './skill-page.view.js';
import { toSkillSummaryView } from './to-skill-view.js';

/** Finds the skills that match a query, best match first, without instructions and files. */
export const searchSkills = defineOperation({
  action: 'search_skills',
  input: SearchSkillsInput,
  output: SkillPage,
  run: (ctx, caller, input) => searchRecords(SKILL_KIND, ctx, caller, input, toSkillSummaryView),
});
