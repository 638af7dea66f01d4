import { defineOperation } from '../core/operation.js';
import { createRecord } from '../library/create-record.js';
import { AGENT_KIND } from './agent-kind.js';
import { AgentReach } from './agent-reach.js';
import { CreateAgentInput } from './create-agent.input.js';
import { CreatedAgentView } from './created-agent.view.js';
import { draftAgent } from './draft-agent.js';
import { findConnections } from './find-connections.js';
import { findSkills } from './find-skills.js';
import { refuseUnknownSkills } from './refuse-unknown-skills.js';
import { toAgentView } from './to-agent-view.js';

const ACTION = 'create_agent';

/** Saves an agent, if the plan's cap leaves room for one. */
export const createAgent = defineOperation({
  action: ACTION,
  input: CreateAgentInput,
  output: CreatedAgentView,
  run: (ctx, caller, input) =>
    createRecord(AGENT_KIND, ctx, caller, {
      action: ACTION,
      input,
      name: input.name ?? null,
      makeDraft: async (repositories) => {
        const { accountId } = caller;
        const reach = new AgentReach(caller, null);
        const connections = await findConnections(repositories, accountId, input.connections ?? [], reach);
        if (!connections.ok) return connections;
        const { ids, unknown } = await findSkills(repositories, caller, input.skills ?? []);
        if (unknown.length > 0) return refuseUnknownSkills(unknown);
        return reach.refuseSkills(ids) ?? draftAgent(input, ids, connections.value);
      },
      toView: (repositories, agent) => toAgentView(repositories, caller, agent),
    }),
});
