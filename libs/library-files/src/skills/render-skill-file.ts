import { writeMarkdown } from '../front-matter/write-markdown.js';
import { writeTools } from '../front-matter/write-tools.js';
import { OWN_PREFIX } from '../metadata/own-metadata.js';
import { partClaudeFields } from '../metadata/part-claude-fields.js';
import { writeOwnMetadata } from '../metadata/write-own-metadata.js';
import { firstHeading, humanName } from '../names/human-name.js';
import { partFields } from '../part-fields.js';
import { CLAUDE_SKILL_KEYS } from './claude-skill-keys.js';
import { explainSkill } from './explain-skill.js';
import { writeSkillBody } from './skill-body.js';
import type { SkillText } from './skill-document.js';

/**
 * Whom a skill is written for. `portable`: any agent; front matter has the keys of the Agent Skills specification
 * alone, and Claude-only fields rest in `metadata`. `claude`: Claude Code; those that it
 * documents are front matter, unless there are more than 500 values in them.
 */
export type SkillTarget = 'portable' | 'claude';

/** How a skill is written. */
export interface RenderSkillOptions {
  /** Default `portable`. */
  readonly target?: SkillTarget;
}

/**
 * Writes `SKILL.md` in the strict form of the Agent Skills specification.
 *
 * Trigger phrases and guardrails become sections at the end of the body, where every agent reads them. Nothing of the
 * record is lost: `parseSkillFile` answers an equal one. The same record gives the same text.
 *
 * @param skill - Valid as the fields of {@link SkillText} say.
 * @throws {@link RangeError} If the specification refuses name, description or compatibility, or if metadata or
 *   Claude-only fields are over the bounds: such a record is refused when it is saved.
 * @see https://agentskills.io/specification
 * @example
 * const text = renderSkillFile(skill, { target: 'claude' });
 */
export function renderSkillFile(skill: SkillText, options: RenderSkillOptions = {}): string {
  const problem = explainSkill(skill);
  if (problem !== null) throw new RangeError(problem.problem);
  const { body, sections } = writeSkillBody(skill);
  const isForClaude = options.target === 'claude';
  const [topFields, otherFields] = partClaudeFields(
    skill.claude,
    (key) => isForClaude && CLAUDE_SKILL_KEYS.includes(key),
  );
  const [plain, likeOurs] = partMetadata(skill.metadata);
  const derivedName = firstHeading(skill.instructions) ?? humanName(skill.name);
  const metadata = {
    ...plain,
    ...writeOwnMetadata({
      displayName: skill.displayName === derivedName ? null : skill.displayName,
      tags: skill.tags,
      sections,
      claude: otherFields,
      metadata: likeOurs,
    }),
  };
  const fields = {
    name: skill.name,
    description: skill.description,
    ...(skill.license !== null && { license: skill.license }),
    ...(skill.compatibility !== null && { compatibility: skill.compatibility }),
    ...(skill.allowedTools.length > 0 && { 'allowed-tools': writeTools(skill.allowedTools, ' ') }),
    ...topFields,
    ...(Object.keys(metadata).length > 0 && { metadata }),
  };
  return writeMarkdown(fields, body);
}

/** Metadata of the record with keys like ours would be taken for ours, so it goes apart. */
function partMetadata(metadata: SkillText['metadata']): [SkillText['metadata'], SkillText['metadata']] {
  return partFields(metadata, (key) => !key.startsWith(OWN_PREFIX));
}
