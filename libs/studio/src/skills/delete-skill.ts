import { SKILL_DELETION } from '../confirmations/describe-skill-deletion.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { mapOutcome } from '../library/map-outcome.js';
import { deleteRecord } from '../library/delete-record.js';
import { DeletedSkillView } from './deleted-skill.view.js';
import { SKILL_KIND } from './skill-kind.js';
import { SkillRefInput } from './skill-ref.input.js';

/**
 * Deletes a skill for good, with its versions, takes it out of the agents that have it, and removes the contents that
 * no other skill has. The audit log keeps its names and who did it.
 */
export const deleteSkill = defineOperation({
  action: 'delete_skill',
  input: SkillRefInput,
  output: DeletedSkillView,
  destruction: SKILL_DELETION,
  run: (ctx, caller, input) =>
    mutate(ctx, async (repositories) => {
      const { accountId } = caller;
      await repositories.accounts.lockById(accountId);
      let agentsChanged = 0;
      const deleted = await deleteRecord(
        SKILL_KIND,
        repositories,
        caller,
        input.id,
        ctx.clock(),
        async ({ id }) => {
          const agentIds = await repositories.agents.dropSkill(accountId, id);
          await repositories.fileContents.dropUnused(accountId);
          agentsChanged = agentIds.length;
          return { agentIds };
        },
      );
      return mapOutcome(deleted, ({ id, name, displayName }) => ({ id, name, displayName, agentsChanged }));
    }),
});
