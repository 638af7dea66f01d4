import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { keepTyping } from '../shared/keep-typing.js';
import { LIBRARY_KINDS } from '../shared/library-kind.js';
import { useEditing } from '../shared/use-editing.js';
import { isPromptChanged, requestOfDraft } from './prompt-content.js';
import { draftOfPrompt, type PromptDraft, type PromptView } from './prompt-draft.js';

/** What is typed about a saved prompt, and the ways to save it or to begin anew. */
export function usePromptEditor(prompt: PromptView) {
  const editing = useEditing(LIBRARY_KINDS.prompts, prompt);
  const [draft, setDraft] = useState(() => draftOfPrompt(prompt));
  const [note, setNote] = useState('');
  const saving = useMutation({
    mutationFn: async ({ over }: { readonly over: boolean }) => ({
      saved: await editing.save.mutateAsync({ body: requestOfDraft(draft), note, over }),
      sent: draft,
    }),
    onSuccess: ({ saved, sent }) => {
      setNote('');
      setDraft((now) => keepTyping(now, sent, draftOfPrompt(saved)));
    },
  });
  const begin = (from: PromptView) => {
    editing.begin(from);
    setDraft(draftOfPrompt(from));
    setNote('');
    saving.reset();
  };
  return {
    editing,
    draft,
    change: (fields: Partial<PromptDraft>) => setDraft((before) => ({ ...before, ...fields })),
    note,
    setNote,
    isDirty: isPromptChanged(draftOfPrompt(editing.base), draft),
    saving,
    begin,
  };
}
