import { defineOperation } from '../core/operation.js';
import { findRecordAt } from '../library/find-record-at.js';
import { mapOutcome } from '../library/map-outcome.js';
import { GetSkillInput } from './get-skill.input.js';
import { SKILL_KIND } from './skill-kind.js';
import { SkillView } from './skill.view.js';
import { toSkillView } from './to-skill-view.js';

/** Shows a whole skill by its id or name, but for the contents of its files, as it is or as it was at a version. */
export const getSkill = defineOperation({
  action: 'get_skill',
  input: GetSkillInput,
  output: SkillView,
  run: async ({ storage: { repositories } }, caller, input) =>
    mapOutcome(await findRecordAt(SKILL_KIND, repositories, caller, input), toSkillView),
});
