import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { mapOutcome } from '../library/map-outcome.js';
import { shareRecord } from '../library/share-record.js';
import { SKILL_KIND } from './skill-kind.js';
import { SkillRefInput } from './skill-ref.input.js';
import { SkillView } from './skill.view.js';
import { toSkillView } from './to-skill-view.js';

/** Shares a skill with the team. See `shareRecord`. */
export const shareSkill = defineOperation({
  action: 'update_skill',
  input: SkillRefInput,
  output: SkillView,
  run: (ctx, caller, { id }) =>
    mutate(ctx, async (repositories) =>
      mapOutcome(await shareRecord(SKILL_KIND, repositories, caller, id, ctx.clock()), toSkillView),
    ),
});
