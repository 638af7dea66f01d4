import { type ClaudeFields, renderSkillFile, type SkillTarget } from '@paretostudio/library-files';
import { contentOfDraft } from './skill-content.js';
import type { SkillDraft, SkillView } from './skill-draft.js';

/** The file of a skill that is being written. */
export interface SkillPreview {
  /** What an export would hold, once there is no problem. */
  readonly text: string;
  /** What is still missing or wrong; stand-ins fill its place. */
  readonly problem: string | null;
}

const STAND_INS = {
  name: 'your-skill',
  displayName: 'Your skill',
  description: 'Says what the skill does. Use when …',
} as const;

/**
 * Writes the `SKILL.md` of a draft by the same code as the export.
 *
 * @param kept - What of the saved skill the builder leaves as it is.
 */
export function previewSkill(
  draft: SkillDraft,
  kept: Pick<SkillView, 'metadata' | 'claude'> | null,
  target: SkillTarget,
): SkillPreview {
  const content = contentOfDraft(draft);
  const skill = {
    ...content,
    metadata: kept?.metadata ?? {},
    claude: (kept?.claude ?? {}) as ClaudeFields,
  };
  try {
    return { text: renderSkillFile(skill, { target }), problem: missingOf(content.displayName) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const name = content.name || STAND_INS.name;
    const filled = {
      ...skill,
      name,
      displayName: content.displayName || STAND_INS.displayName,
      description: content.description || STAND_INS.description,
    };
    return { text: renderOr(filled, target), problem: missingOf(content.displayName) ?? error.message };
  }
}

function missingOf(displayName: string): string | null {
  return displayName === '' ? 'It has no name yet.' : null;
}

function renderOr(skill: Parameters<typeof renderSkillFile>[0], target: SkillTarget): string {
  try {
    return renderSkillFile(skill, { target });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Something is too long or not allowed, which the problem says: there is no such file to show.
    return '';
  }
}
