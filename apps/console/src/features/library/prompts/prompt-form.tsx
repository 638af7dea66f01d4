import { codeOf } from '../../../data/words-of.js';
import { Notice } from '../../../ui/notice.js';
import { Stack } from '../../../ui/stack.js';
import { LIBRARY_KINDS } from '../shared/library-kind.js';
import { NewerVersionNotice } from '../shared/newer-version-notice.js';
import { SaveBar } from '../shared/save-bar.js';
import { useBuilderForm } from '../shared/use-builder-form.js';
import { useMayNot } from '../shared/use-may-not.js';
import { explainDraft, PROMPT_FIELDS } from './explain-draft.js';
import { contentOfDraft } from './prompt-content.js';
import { PromptSections } from './prompt-sections.js';
import type { usePromptEditor } from './use-prompt-editor.js';

/** The builder of a saved prompt, with what saves it and what others saved meanwhile. */
export function PromptForm({ editor }: { readonly editor: ReturnType<typeof usePromptEditor> }) {
  const { editing, draft, change, note, setNote, isDirty, saving, begin } = editor;
  const isReadOnly = useMayNot('update_prompt');
  const form = useBuilderForm({
    explain: () => explainDraft(draft, false),
    error: saving.error,
    fields: PROMPT_FIELDS,
    save: () => saving.mutate({ over: false }),
  });
  const isStale = editing.newer !== null && codeOf(saving.error) === 'conflict';
  return (
    <form id={form.id} noValidate onSubmit={form.onSubmit}>
      <Stack gap={5}>
        {isReadOnly && <Notice>Your role lets you read this prompt, not change it.</Notice>}
        <NewerVersionNotice
          kind={LIBRARY_KINDS.prompts}
          editing={editing}
          isDirty={isDirty}
          mine={contentOfDraft(draft)}
          onTake={begin}
          onSaveOver={() => saving.mutate({ over: true })}
        />
        <PromptSections
          draft={draft}
          change={change}
          messages={form.messages}
          isReadOnly={isReadOnly}
          savedSlug={editing.base.slug}
        />
        {!isReadOnly && (
          <SaveBar
            label="Save prompt"
            isNew={false}
            isDirty={isDirty}
            pending={saving.isPending}
            error={form.hasOtherError && !isStale ? saving.error : null}
            note={note}
            onNoteChange={setNote}
            onDiscard={() => begin(editing.base)}
          />
        )}
      </Stack>
    </form>
  );
}
