import type { Skill } from '../server/studio-server.js';

/** Writes a skill as one text for a model: its instructions, then what must hold whatever else is asked. */
export function skillText({ instructions, guardrails }: Pick<Skill, 'instructions' | 'guardrails'>): string {
  if (guardrails.length === 0) return instructions;
  const rules = guardrails.map((rule) => `- ${rule}`).join('\n');
  return `${instructions.trimEnd()}\n\n## Guardrails\n\n${rules}\n`;
}
