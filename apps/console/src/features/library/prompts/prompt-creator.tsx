import { useState } from 'react';
import { PageHeader } from '../../../ui/page-header.js';
import { Stack } from '../../../ui/stack.js';
import { LIBRARY_KINDS } from '../shared/library-kind.js';
import { RoomNotice } from '../shared/room-notice.js';
import { SaveBar } from '../shared/save-bar.js';
import { UnsavedGuard } from '../shared/unsaved-guard.js';
import { useBuilderForm } from '../shared/use-builder-form.js';
import { useMayNot } from '../shared/use-may-not.js';
import { useCreating } from '../shared/use-creating.js';
import { explainDraft, PROMPT_FIELDS } from './explain-draft.js';
import { isPromptChanged, requestOfDraft } from './prompt-content.js';
import { EMPTY_PROMPT } from './prompt-draft.js';
import { PromptSections } from './prompt-sections.js';

const KIND = LIBRARY_KINDS.prompts;

/** The builder with an empty prompt in it. */
export function PromptCreator() {
  const [draft, setDraft] = useState(EMPTY_PROMPT);
  const isReadOnly = useMayNot('create_prompt');
  const creating = useCreating(KIND);
  const form = useBuilderForm({
    explain: () => explainDraft(draft, true),
    error: creating.error,
    fields: PROMPT_FIELDS,
    save: () => creating.mutate(requestOfDraft(draft)),
  });
  return (
    <>
      <PageHeader
        back={{ to: '/prompts', label: 'Prompts' }}
        title="New prompt"
        description="A text to use again. Write {{topic}} wherever something is to be filled in."
      />
      <UnsavedGuard isDirty={isPromptChanged(EMPTY_PROMPT, draft)} />
      <form id={form.id} noValidate onSubmit={form.onSubmit}>
        <Stack gap={5}>
          <RoomNotice kind={KIND} />
          <PromptSections
            draft={draft}
            change={(fields) => setDraft((before) => ({ ...before, ...fields }))}
            messages={form.messages}
            isReadOnly={isReadOnly}
            savedSlug={null}
          />
          {!isReadOnly && (
            <SaveBar
              label="Create prompt"
              isNew
              isDirty
              pending={creating.isPending}
              error={form.hasOtherError ? creating.error : null}
              note=""
              onNoteChange={() => undefined}
              onDiscard={() => undefined}
            />
          )}
        </Stack>
      </form>
    </>
  );
}
