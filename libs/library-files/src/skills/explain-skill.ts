import { explainClaudeFields } from '../explain-claude-fields.js';
import { FILE_LIMITS } from '../file-limits.js';
import { explainName } from '../names/explain-name.js';
import { countCharacters, fitsBytes } from '../utf8.js';
import type { SkillText } from './skill-document.js';

/** A key of `SKILL.md` whose value breaks the specification. */
export interface SkillProblem {
  readonly key: string;
  readonly problem: string;
}

/** Tells what keeps a skill from the form of the Agent Skills specification; null when nothing does. */
export function explainSkill(
  skill: Omit<SkillText, 'instructions' | 'triggers' | 'guardrails'>,
): SkillProblem | null {
  const name = explainName(skill.name);
  if (name !== null) return { key: 'name', problem: name };
  const description = explainDescription(skill.description);
  if (description !== null) return { key: 'description', problem: description };
  const compatibility = explainCompatibility(skill.compatibility);
  if (compatibility !== null) return { key: 'compatibility', problem: compatibility };
  const metadata = explainMetadata(skill.metadata);
  if (metadata !== null) return { key: 'metadata', problem: metadata };
  const claude = explainClaudeFields(skill.claude);
  return claude === null ? null : { key: 'claude', problem: claude };
}

/** Tells what is wrong with the description of a skill or an agent; null when nothing is. */
export function explainDescription(description: string): string | null {
  const { descriptionLengthMax } = FILE_LIMITS;
  if (description.trim() === '') {
    return 'There is no description; add a line "description: …" that says what it does and when to use it.';
  }
  const length = countCharacters(description);
  return length > descriptionLengthMax
    ? `The description has ${length} characters; ${descriptionLengthMax} are allowed.`
    : null;
}

function explainCompatibility(compatibility: string | null): string | null {
  if (compatibility === null) return null;
  const { compatibilityLengthMax } = FILE_LIMITS;
  if (compatibility === '') return 'The compatibility is empty; leave it out.';
  const length = countCharacters(compatibility);
  return length > compatibilityLengthMax
    ? `The compatibility has ${length} characters; ${compatibilityLengthMax} are allowed.`
    : null;
}

function explainMetadata(metadata: SkillText['metadata']): string | null {
  const { metadataEntriesMax, metadataBytesMax } = FILE_LIMITS;
  const count = Object.keys(metadata).length;
  if (count > metadataEntriesMax) {
    return `The metadata has ${count} entries; ${metadataEntriesMax} are allowed.`;
  }
  return fitsBytes(JSON.stringify(metadata), metadataBytesMax)
    ? null
    : `The metadata has more than ${metadataBytesMax} bytes; leave some out.`;
}
