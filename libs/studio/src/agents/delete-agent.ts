import { AGENT_DELETION } from '../confirmations/describe-agent-deletion.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { deleteRecord } from '../library/delete-record.js';
import { mapOutcome } from '../library/map-outcome.js';
import { AGENT_KIND } from './agent-kind.js';
import { AgentRefInput } from './agent-ref.input.js';
import { DeletedAgentView } from './deleted-agent.view.js';

/** Deletes an agent for good, with its versions; the audit log keeps its names and who did it. */
export const deleteAgent = defineOperation({
  action: 'delete_agent',
  input: AgentRefInput,
  output: DeletedAgentView,
  destruction: AGENT_DELETION,
  run: (ctx, caller, input) =>
    mutate(ctx, async (repositories) => {
      const deleted = await deleteRecord(AGENT_KIND, repositories, caller, input.id, ctx.clock());
      return mapOutcome(deleted, ({ id, name, displayName }) => ({ id, name, displayName }));
    }),
});
