import { changedFields } from '../shared/changed-fields.js';
import { contentOfDraft, type SkillContent } from './skill-content.js';
import type { DraftFile, SkillDraft } from './skill-draft.js';

/** The fields that differ between two drafts, as they are to be saved; files apart. */
export function changedContent(before: SkillDraft, after: SkillDraft): Partial<SkillContent> {
  return changedFields(contentOfDraft(before), contentOfDraft(after));
}

/** Whether files were added, replaced or removed, or made programs or none. */
export function haveFilesChanged(before: readonly DraftFile[], after: readonly DraftFile[]): boolean {
  if (before.length !== after.length) return true;
  const old = new Map(before.map((file) => [file.path, file]));
  return after.some((file) => {
    const was = old.get(file.path);
    return was === undefined || file.content !== was.content || file.executable !== was.executable;
  });
}

/** Whether anything would be saved. */
export function isSkillChanged(before: SkillDraft, after: SkillDraft): boolean {
  return Object.keys(changedContent(before, after)).length > 0 || haveFilesChanged(before.files, after.files);
}
