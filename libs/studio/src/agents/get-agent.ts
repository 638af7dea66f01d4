import { defineOperation } from '../core/operation.js';
import { findRecordAt } from '../library/find-record-at.js';
import { mapOutcome } from '../library/map-outcome.js';
import { AGENT_KIND } from './agent-kind.js';
import { AgentView } from './agent.view.js';
import { GetAgentInput } from './get-agent.input.js';
import { toAgentView } from './to-agent-view.js';

/** Shows a whole agent by its id or name, as it is or as it was at a version. */
export const getAgent = defineOperation({
  action: 'get_agent',
  input: GetAgentInput,
  output: AgentView,
  async run({ storage: { repositories } }, caller, input) {
    const found = await findRecordAt(AGENT_KIND, repositories, caller, input);
    return mapOutcome(found, (agent) => toAgentView(repositories, caller, agent));
  },
});
