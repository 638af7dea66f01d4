import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { listRecords } from '../library/list-records.js';
import { ListAgentsInput } from './list-agents.input.js';
import { AGENT_KIND } from './agent-kind.js';
import { AgentPage } from './agent-page.view.js';
import { toAgentSummaryView } from './to-agent-view.js';

/** Lists agents without instructions, newest first. */
export const listAgents = defineOperation({
  action: 'list_agents',
  input: ListAgentsInput,
  output: AgentPage,
  run: async (ctx, caller, input) =>
    succeed(await listRecords(AGENT_KIND, ctx, caller, input, toAgentSummaryView)),
});
