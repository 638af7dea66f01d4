/**
 * Front matter of subagents that Claude Code alone knows and that has no field of its own here.
 *
 * @see https://code.claude.com/docs/en/sub-agents
 */
export const CLAUDE_AGENT_KEYS: readonly string[] = [
  'permissionMode',
  'maxTurns',
  'mcpServers',
  'hooks',
  'memory',
  'background',
  'effort',
  'isolation',
  'color',
  'initialPrompt',
];

/** Front matter that is made from the fields of an agent: no Claude-only field can have such a key. */
export const AGENT_KEYS: readonly string[] = [
  'name',
  'description',
  'tools',
  'disallowedTools',
  'model',
  'skills',
  'metadata',
];
