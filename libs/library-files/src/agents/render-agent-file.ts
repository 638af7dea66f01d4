import { writeMarkdown } from '../front-matter/write-markdown.js';
import { writeTools } from '../front-matter/write-tools.js';
import { partClaudeFields } from '../metadata/part-claude-fields.js';
import { writeOwnMetadata } from '../metadata/write-own-metadata.js';
import { humanName } from '../names/human-name.js';
import type { AgentDocument } from './agent-document.js';
import { canStandBeside } from './agent-metadata.js';
import { AGENT_KEYS } from './claude-agent-keys.js';
import { explainAgent } from './explain-agent.js';

/**
 * Writes an agent as a subagent file, for `.claude/agents/<name>.md`.
 *
 * Display name and tags rest in `metadata`, which Claude Code does not read; so do Claude-only fields with more than 500
 * values. Nothing of the record is lost:
 * `parseAgentFile` answers an equal one. The same record gives the same text.
 *
 * @throws {@link RangeError} If name or description are not valid or the Claude-only fields are over their bound: such
 *   a record is refused when it is saved.
 * @see https://code.claude.com/docs/en/sub-agents
 */
export function renderAgentFile(agent: AgentDocument): string {
  const problem = explainAgent(agent);
  if (problem !== null) throw new RangeError(problem.problem);
  const [topFields, otherFields] = partClaudeFields(agent.claude, (key) => !AGENT_KEYS.includes(key));
  const { metadata: foreign, ...others } = otherFields;
  const isForeign = canStandBeside(foreign);
  const metadata = {
    ...(isForeign && foreign),
    ...writeOwnMetadata({
      displayName: agent.displayName === humanName(agent.name) ? null : agent.displayName,
      tags: agent.tags,
      sections: [],
      claude: isForeign || foreign === undefined ? others : { ...others, metadata: foreign },
      metadata: {},
    }),
  };
  const fields = {
    name: agent.name,
    description: agent.description,
    ...(agent.tools !== null && { tools: writeTools(agent.tools, ', ') }),
    ...(agent.disallowedTools.length > 0 && { disallowedTools: writeTools(agent.disallowedTools, ', ') }),
    ...(agent.model !== null && { model: agent.model }),
    ...(agent.skills.length > 0 && { skills: agent.skills }),
    ...topFields,
    ...(Object.keys(metadata).length > 0 && { metadata }),
  };
  return writeMarkdown(fields, agent.instructions);
}
