import { type ClaudeFields, renderSkillFile, type SkillTarget } from '@paretostudio/library-files';
import { type FilePreview, previewFile } from '../shared/preview-file.js';
import { contentOfDraft } from './skill-content.js';
import type { SkillDraft, SkillView } from './skill-draft.js';

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
): FilePreview {
  const skill = {
    ...contentOfDraft(draft),
    metadata: kept?.metadata ?? {},
    claude: (kept?.claude ?? {}) as ClaudeFields,
  };
  return previewFile(skill, STAND_INS, (each) => renderSkillFile(each, { target }));
}
