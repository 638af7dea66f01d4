import type { Repositories, Skill } from '@paretostudio/entities';
import { namesOf } from '../confirmations/names-of.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict } from '../core/refusals.js';
import { mapOutcome } from '../library/map-outcome.js';
import { unshareRecord } from '../library/unshare-record.js';
import { SKILL_KIND } from './skill-kind.js';
import { SkillRefInput } from './skill-ref.input.js';
import { SkillView } from './skill.view.js';
import { toSkillView } from './to-skill-view.js';

/**
 * Takes a skill back from the team, unless shared agents have it. Personal agents of other members that have it are
 * without it until it is shared again. See `unshareRecord`.
 */
export const unshareSkill = defineOperation({
  action: 'update_skill',
  input: SkillRefInput,
  output: SkillView,
  run: (ctx, caller, { id }) =>
    mutate(ctx, async (repositories) => {
      const unshared = await unshareRecord(SKILL_KIND, repositories, caller, id, ctx.clock(), (skill) =>
        refuseInSharedAgents(repositories, skill),
      );
      return mapOutcome(unshared, toSkillView);
    }),
});

async function refuseInSharedAgents(
  { agents }: Repositories,
  { accountId, id }: Skill,
): Promise<Outcome<null>> {
  const names = await agents.listSharedNamesBySkill(accountId, id);
  if (names.length === 0) return succeed(null);
  return refuseConflict(
    `Shared agents have this skill: ${namesOf(names)}. Take it out of them first, or unshare them.`,
  );
}
