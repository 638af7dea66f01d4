import type { Skill, SkillSummary } from '@paretostudio/entities';
import { toLibraryRecordView } from '../library/to-library-record-view.js';
import type { SkillSummaryView } from './skill-summary.view.js';
import type { SkillView } from './skill.view.js';

/** Shows a whole skill, but for the contents of its files. */
export function toSkillView(skill: Skill): SkillView {
  const { instructions, guardrails, license, compatibility, metadata, allowedTools, claude, files } = skill;
  return {
    ...toSkillSummaryView(skill),
    instructions,
    guardrails: [...guardrails],
    license,
    compatibility,
    metadata: { ...metadata },
    allowedTools: [...allowedTools],
    claude: { ...claude },
    files: files.map(({ path, sizeBytes, isText, executable, digest }) => ({
      path,
      sizeBytes,
      isText,
      executable,
      sha256: digest,
    })),
  };
}

/** Shows a skill as lists do. */
export function toSkillSummaryView(skill: SkillSummary): SkillSummaryView {
  const { name, displayName, description, triggers } = skill;
  return toLibraryRecordView(skill, { name, displayName, description, triggers: [...triggers] });
}
