import { LIBRARY_KINDS } from '../shared/library-kind.js';
import type { RecordBuilder } from '../shared/record-builder.js';
import { explainDraft } from './explain-draft.js';
import { changedContent, haveFilesChanged, isSkillChanged } from './skill-changes.js';
import { contentOfDraft } from './skill-content.js';
import { draftOfSkill, type SkillDraft, type SkillView } from './skill-draft.js';
import { SKILL_FIELDS } from './skill-fields.js';
import { filesToSave } from './skill-file-bytes.js';
import { SkillSections } from './skill-sections.js';

/** How skills are written and saved. */
export const SKILL_BUILDER: RecordBuilder<'skills', SkillDraft> = {
  kind: LIBRARY_KINDS.skills,
  Sections: SkillSections,
  fields: SKILL_FIELDS,
  explain: explainDraft,
  draftOf: draftOfSkill,
  isChanged: isSkillChanged,
  recordFormOf,
  creationOf: async (draft) => {
    const { name, ...content } = contentOfDraft(draft);
    // Left empty, the name is made by the server, past those that are taken.
    const named = draft.name.trim() === '' ? content : { ...content, name };
    return { ...named, files: await filesToSave(null, draft.files) };
  },
  updateOf: async (draft, base, isOver) => {
    const began = draftOfSkill(base);
    return {
      // Over what somebody else has saved, all is sent: else their fields would stay beside these. Files that
      // nobody changed here stay theirs.
      ...(isOver ? contentOfDraft(draft) : changedContent(began, draft)),
      ...(haveFilesChanged(began.files, draft.files) && { files: await filesToSave(base.id, draft.files) }),
    };
  },
};

function recordFormOf(draft: SkillDraft, base: SkillView): object {
  const files = draft.files.map(({ content, ...file }) => ({
    ...file,
    sha256: content === null ? base.files.find(({ path }) => path === file.path)?.sha256 : '(not saved yet)',
  }));
  return { ...contentOfDraft(draft), files };
}
