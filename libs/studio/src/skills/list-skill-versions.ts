import { defineOperation } from '../core/operation.js';
import { listRecordVersions } from '../library/list-record-versions.js';
import { mapOutcome } from '../library/map-outcome.js';
import { toRecordVersionView } from '../library/to-record-version-view.js';
import { SKILL_KIND } from './skill-kind.js';
import { SkillVersionPage } from './skill-version-page.view.js';
import { SkillVersionsInput } from './skill-versions.input.js';

/** Lists the versions of a skill, newest first. */
export const listSkillVersions = defineOperation({
  action: 'get_skill',
  input: SkillVersionsInput,
  output: SkillVersionPage,
  run: async (ctx, caller, input) =>
    mapOutcome(await listRecordVersions(SKILL_KIND, ctx, caller, input), ({ items, nextCursor }) => ({
      items: items.map(toRecordVersionView),
      nextCursor,
    })),
});
