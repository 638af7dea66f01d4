import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { mapOutcome } from '../library/map-outcome.js';
import { unshareRecord } from '../library/unshare-record.js';
import { AGENT_KIND } from './agent-kind.js';
import { AgentRefInput } from './agent-ref.input.js';
import { AgentView } from './agent.view.js';
import { toAgentView } from './to-agent-view.js';

/** Takes an agent back from the team; its skills stay shared. See `unshareRecord`. */
export const unshareAgent = defineOperation({
  action: 'update_agent',
  input: AgentRefInput,
  output: AgentView,
  run: (ctx, caller, { id }) =>
    mutate(ctx, async (repositories) =>
      mapOutcome(await unshareRecord(AGENT_KIND, repositories, caller, id, ctx.clock()), (agent) =>
        toAgentView(repositories, caller, agent),
      ),
    ),
});
