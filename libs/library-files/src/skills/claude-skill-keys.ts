/**
 * Front matter of skills that Claude Code alone knows.
 *
 * @see https://code.claude.com/docs/en/skills
 */
export const CLAUDE_SKILL_KEYS: readonly string[] = [
  'when_to_use',
  'argument-hint',
  'arguments',
  'disable-model-invocation',
  'user-invocable',
  'disallowed-tools',
  'model',
  'effort',
  'context',
  'agent',
  'hooks',
  'paths',
  'shell',
];
