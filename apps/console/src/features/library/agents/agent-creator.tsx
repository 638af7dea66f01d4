import { useState } from 'react';
import { Notice } from '../../../ui/notice.js';
import { PageHeader } from '../../../ui/page-header.js';
import { Stack } from '../../../ui/stack.js';
import { SaveBar } from '../shared/save-bar.js';
import { UnsavedGuard } from '../shared/unsaved-guard.js';
import { LIBRARY_KINDS } from '../shared/library-kind.js';
import { useBuilderForm } from '../shared/use-builder-form.js';
import { useCreating } from '../shared/use-creating.js';
import { useMayNot } from '../shared/use-may-not.js';
import { changedContent, contentOfDraft } from './agent-content.js';
import type { AgentDraft } from './agent-draft.js';
import { AgentSections } from './agent-sections.js';
import { AGENT_FIELDS, explainDraft } from './explain-draft.js';

/** The builder with a new agent in it. */
export function AgentCreator({ initial }: { readonly initial: AgentDraft }) {
  const [draft, setDraft] = useState<AgentDraft>(initial);
  const isDenied = useMayNot('create_agent');
  const creation = useCreating(LIBRARY_KINDS.agents);
  const form = useBuilderForm({
    explain: () => explainDraft(draft),
    error: creation.error,
    fields: AGENT_FIELDS,
    save: () => creation.mutate(bodyOf(draft)),
  });
  return (
    <>
      <PageHeader
        back={{ to: '/agents', label: 'Agents' }}
        title="New agent"
        description="Instructions, skills and the tools that it may use. Once saved, it has an address of its own."
      />
      <UnsavedGuard isDirty={Object.keys(changedContent(initial, draft)).length > 0} />
      <form id={form.id} noValidate onSubmit={form.onSubmit}>
        <Stack gap={5}>
          {isDenied && <Notice tone="warning">Your role does not let you save agents.</Notice>}
          <AgentSections
            draft={draft}
            change={(fields) => setDraft((before) => ({ ...before, ...fields }))}
            messages={form.messages}
            isReadOnly={false}
            kept={null}
          />
          <SaveBar
            label="Create agent"
            isNew
            isDirty
            pending={creation.isPending}
            error={form.hasOtherError ? creation.error : null}
            note=""
            onNoteChange={() => undefined}
            onDiscard={() => undefined}
          />
        </Stack>
      </form>
    </>
  );
}

function bodyOf(draft: AgentDraft) {
  const { name, ...content } = contentOfDraft(draft);
  // Left empty, the name is made by the server, past those that are taken.
  return draft.name.trim() === '' ? content : { ...content, name };
}
