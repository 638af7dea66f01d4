import type { Agent, AgentConnection } from '@paretostudio/entities';
import { succeed, type Outcome } from '../core/outcome.js';
import { namesOfInput } from '../library/names-of-input.js';
import type { RecordDraft } from '../library/save-new-record.js';
import { toJsonObject } from '../library/to-json-object.js';
import type { CreateAgentInput } from './create-agent.input.js';

/** Completes a new agent with what its input leaves out; its skills and connections were found before. */
export function draftAgent(
  input: CreateAgentInput,
  skillIds: string[],
  connections: readonly AgentConnection[],
): Outcome<RecordDraft<Agent>> {
  const names = namesOfInput(input);
  if (!names.ok) return names;
  const { name, title } = names.value;
  const { description, instructions, model = null, tools = null, disallowedTools = [] } = input;
  const { claude = {}, tags = [], note = null } = input;
  return succeed({
    name,
    title,
    note,
    content: {
      name: name ?? '',
      displayName: title,
      description,
      instructions,
      model,
      tools,
      disallowedTools,
      skillIds,
      connections,
      claude: toJsonObject(claude),
      tags,
    },
  });
}
