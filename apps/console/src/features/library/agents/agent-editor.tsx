import { Ellipsis } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { codeOf } from '../../../data/words-of.js';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { PageHeader } from '../../../ui/page-header.js';
import { Stack } from '../../../ui/stack.js';
import { Tabs } from '../../../ui/tabs.js';
import { UserText } from '../../../ui/user-text.js';
import { LIBRARY_KINDS } from '../shared/library-kind.js';
import { NewerVersionNotice } from '../shared/newer-version-notice.js';
import { factsOf } from '../shared/record-facts.js';
import { RecordMenu } from '../shared/record-menu.js';
import { SaveBar } from '../shared/save-bar.js';
import { LEAVE_FREELY, UnsavedGuard } from '../shared/unsaved-guard.js';
import { useBuilderForm } from '../shared/use-builder-form.js';
import { useMayNot } from '../shared/use-may-not.js';
import { VersionsPanel } from '../shared/versions-panel.js';
import { VisibilityBadge } from '../shared/visibility-badge.js';
import { contentOfDraft } from './agent-content.js';
import type { AgentDraft, AgentView } from './agent-draft.js';
import { AgentSections } from './agent-sections.js';
import { AGENT_FIELDS, explainDraft } from './explain-draft.js';
import { LivePanel } from './live-panel.js';
import { useAgentEditor } from './use-agent-editor.js';

const KIND = LIBRARY_KINDS.agents;

/** A saved agent: its builder, its address, its versions, and what can be done with it. */
export function AgentEditor({ agent }: { readonly agent: AgentView }) {
  const editor = useAgentEditor(agent);
  const { base } = editor.editing;
  // Sharing makes no version, so what is edited may be older than who sees it.
  const { visibility, ownerMemberId } = agent;
  const [tab, setTab] = useState('build');
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        back={{ to: '/agents', label: 'Agents' }}
        title={<UserText lines={2}>{base.displayName}</UserText>}
        tabTitle={base.displayName}
        description={
          <>
            <code>{base.name}</code> · version {base.version} <VisibilityBadge record={agent} />
          </>
        }
        actions={
          <RecordMenu
            kind={KIND}
            record={factsOf(KIND, { ...base, visibility, ownerMemberId })}
            trigger={
              <Button icon={<Ellipsis size={16} aria-hidden />} aria-label={`More for ${base.displayName}`}>
                More
              </Button>
            }
            onLost={() => void navigate('/agents', { replace: true, state: LEAVE_FREELY })}
          />
        }
      />
      <UnsavedGuard isDirty={editor.isDirty} />
      <Tabs
        label="Parts of the agent"
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'build', label: 'Build', content: <AgentForm editor={editor} /> },
          { value: 'live', label: 'Use it', content: <LivePanel agent={base} /> },
          {
            value: 'versions',
            label: 'Versions',
            content: (
              <VersionsPanel
                kind={KIND}
                record={base}
                isDirty={editor.isDirty}
                onRestored={(restored) => editor.begin(restored)}
              />
            ),
          },
        ]}
      />
    </>
  );
}

function AgentForm({ editor }: { readonly editor: ReturnType<typeof useAgentEditor> }) {
  const { editing, draft, change, note, setNote, isDirty, save, begin } = editor;
  const { error, isPending } = editing.save;
  const isReadOnly = useMayNot('update_agent');
  const form = useBuilderForm({
    explain: () => explainDraft(draft),
    error,
    fields: AGENT_FIELDS,
    save: () => save(false),
  });
  const isStale = editing.newer !== null && codeOf(error) === 'conflict';
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isStale) notice.current?.scrollIntoView({ block: 'center' });
  }, [isStale]);
  return (
    <form id={form.id} noValidate onSubmit={form.onSubmit}>
      <Stack gap={5}>
        {isReadOnly && <Notice>Your role lets you read this agent, not change it.</Notice>}
        <div ref={notice}>
          <NewerVersionNotice
            kind={KIND}
            editing={editing}
            isDirty={isDirty}
            mine={recordFormOf(draft)}
            onTake={begin}
            onSaveOver={() => save(true)}
          />
        </div>
        <AgentSections
          draft={draft}
          change={change}
          messages={form.messages}
          isReadOnly={isReadOnly}
          kept={editing.base}
        />
        {!isReadOnly && (
          <SaveBar
            label="Save agent"
            isNew={false}
            isDirty={isDirty}
            pending={isPending}
            error={form.hasOtherError && !isStale ? error : null}
            note={note}
            onNoteChange={setNote}
            onDiscard={() => begin(editing.base)}
          />
        )}
      </Stack>
    </form>
  );
}

/** A draft in the form in which the server shows an agent, to be compared with one. */
function recordFormOf(draft: AgentDraft): object {
  const content = contentOfDraft(draft);
  return {
    ...content,
    skills: draft.skills.map(({ id, name }) => ({ id, name })),
    connections: draft.connections.map(({ id, slug, name }, index) => ({
      id,
      slug,
      name,
      tools: content.connections[index]?.tools ?? null,
    })),
  };
}
