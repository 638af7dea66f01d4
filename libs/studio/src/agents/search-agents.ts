import { defineOperation } from '../core/operation.js';
import { searchRecords } from '../library/search-records.js';
import { SearchAgentsInput } from './search-agents.input.js';
import { AGENT_KIND } from './agent-kind.js';
import { AgentPage } from './agent-page.view.js';
import { toAgentSummaryView } from './to-agent-view.js';

/** Finds the agents that match a query, best match first, without instructions. */
export const searchAgents = defineOperation({
  action: 'search_agents',
  input: SearchAgentsInput,
  output: AgentPage,
  run: (ctx, caller, input) => searchRecords(AGENT_KIND, ctx, caller, input, toAgentSummaryView),
});
