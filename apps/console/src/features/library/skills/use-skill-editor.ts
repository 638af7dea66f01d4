import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { keepTyping } from '../shared/keep-typing.js';
import { LIBRARY_KINDS } from '../shared/library-kind.js';
import { useEditing } from '../shared/use-editing.js';
import { changedContent, haveFilesChanged, isSkillChanged } from './skill-changes.js';
import { contentOfDraft } from './skill-content.js';
import { draftOfSkill, type SkillDraft, type SkillView } from './skill-draft.js';
import { filesToSave } from './skill-file-bytes.js';

/** What is typed about a saved skill, and the ways to save it or to begin anew. */
export function useSkillEditor(skill: SkillView) {
  const editing = useEditing(LIBRARY_KINDS.skills, skill);
  const { base } = editing;
  const [draft, setDraft] = useState(() => draftOfSkill(skill));
  const [note, setNote] = useState('');
  const began = draftOfSkill(base);
  const saving = useMutation({
    mutationFn: async ({ over }: { readonly over: boolean }) => {
      const { files } = draft;
      const body = {
        // Over what somebody else has saved, all is sent: else their fields would stay beside these. Files that
        // nobody changed here stay theirs.
        ...(over ? contentOfDraft(draft) : changedContent(began, draft)),
        ...(haveFilesChanged(began.files, files) && { files: await filesToSave(base.id, files) }),
      };
      return { saved: await editing.save.mutateAsync({ body, note, over }), sent: draft };
    },
    onSuccess: ({ saved, sent }) => {
      setNote('');
      setDraft((now) => keepTyping(now, sent, draftOfSkill(saved)));
    },
  });
  const begin = (from: SkillView) => {
    editing.begin(from);
    setDraft(draftOfSkill(from));
    setNote('');
    saving.reset();
  };
  return {
    editing,
    draft,
    change: (fields: Partial<SkillDraft>) => setDraft((before) => ({ ...before, ...fields })),
    note,
    setNote,
    isDirty: isSkillChanged(began, draft),
    saving,
    begin,
  };
}
