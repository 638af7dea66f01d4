import { defineOperation } from '../core/operation.js';
import { copyOf } from '../library/copy-of.js';
import { createRecord } from '../library/create-record.js';
import { AGENT_KIND } from './agent-kind.js';
import { CreatedAgentView } from './created-agent.view.js';
import { DuplicateAgentInput } from './duplicate-agent.input.js';
import { toAgentView } from './to-agent-view.js';

const ACTION = 'duplicate_agent';

/** Saves a copy of an agent as a new one at version 1, if the plan's cap leaves room for one. */
export const duplicateAgent = defineOperation({
  action: ACTION,
  input: DuplicateAgentInput,
  output: CreatedAgentView,
  run: (ctx, caller, input) => {
    const { id, name = null, displayName: title = null } = input;
    return createRecord(AGENT_KIND, ctx, caller, {
      action: ACTION,
      input,
      name,
      makeDraft: (repositories) => copyOf(AGENT_KIND, repositories, caller, { id, name, title }),
      toView: (repositories, agent) => toAgentView(repositories, caller, agent),
    });
  },
});
