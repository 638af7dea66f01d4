import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { listRecords } from '../library/list-records.js';
import { ListSkillsInput } from './list-skills.input.js';
import { SKILL_KIND } from './skill-kind.js';
import { SkillPage } from './skill-page.view.js';
import { toSkillSummaryView } from './to-skill-view.js';

/** Lists skills without instructions and files, newest first. */
export const listSkills = defineOperation({
  action: 'list_skills',
  input: ListSkillsInput,
  output: SkillPage,
  run: async (ctx, caller, input) =>
    succeed(await listRecords(SKILL_KIND, ctx, caller, input, toSkillSummaryView)),
});
