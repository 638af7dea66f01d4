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
import { explainDraft } from './explain-draft.js';
import { contentOfDraft } from './skill-content.js';
import type { SkillDraft, SkillView } from './skill-draft.js';
import { SKILL_FIELDS } from './skill-fields.js';
import { SkillSections } from './skill-sections.js';
import { useSkillEditor } from './use-skill-editor.js';

const KIND = LIBRARY_KINDS.skills;

/** A saved skill: its builder, its versions, and what can be done with it. */
export function SkillEditor({ skill }: { readonly skill: SkillView }) {
  const editor = useSkillEditor(skill);
  const { base } = editor.editing;
  // Sharing makes no version, so what is edited may be older than who sees it.
  const { visibility, ownerMemberId } = skill;
  const [tab, setTab] = useState('build');
  const navigate = useNavigate();
  const facts = factsOf(KIND, { ...base, visibility, ownerMemberId });
  return (
    <>
      <PageHeader
        back={{ to: '/skills', label: 'Skills' }}
        title={<UserText lines={2}>{base.displayName}</UserText>}
        tabTitle={base.displayName}
        description={
          <>
            <code>{base.name}</code> · version {base.version} <VisibilityBadge record={skill} />
          </>
        }
        actions={
          <RecordMenu
            kind={KIND}
            record={facts}
            trigger={
              <Button icon={<Ellipsis size={16} aria-hidden />} aria-label={`More for ${base.displayName}`}>
                More
              </Button>
            }
            onLost={() => void navigate('/skills', { replace: true, state: LEAVE_FREELY })}
          />
        }
      />
      <UnsavedGuard isDirty={editor.isDirty} />
      <Tabs
        label="Parts of the skill"
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'build', label: 'Build', content: <SkillForm editor={editor} /> },
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

function SkillForm({ editor }: { readonly editor: ReturnType<typeof useSkillEditor> }) {
  const { editing, draft, change, note, setNote, isDirty, saving, begin } = editor;
  const isReadOnly = useMayNot('update_skill');
  const form = useBuilderForm({
    explain: () => explainDraft(draft),
    error: saving.error,
    fields: SKILL_FIELDS,
    save: () => saving.mutate({ over: false }),
  });
  const isStale = editing.newer !== null && codeOf(saving.error) === 'conflict';
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isStale) notice.current?.scrollIntoView({ block: 'center' });
  }, [isStale]);
  return (
    <form id={form.id} noValidate onSubmit={form.onSubmit}>
      <Stack gap={5}>
        {isReadOnly && <Notice>Your role lets you read this skill, not change it.</Notice>}
        <div ref={notice}>
          <NewerVersionNotice
            kind={KIND}
            editing={editing}
            isDirty={isDirty}
            mine={recordFormOf(draft, editing.base)}
            onTake={begin}
            onSaveOver={() => saving.mutate({ over: true })}
          />
        </div>
        <SkillSections
          draft={draft}
          change={change}
          messages={form.messages}
          isReadOnly={isReadOnly}
          kept={editing.base}
        />
        {!isReadOnly && (
          <SaveBar
            label="Save skill"
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

/** A draft in the form in which the server shows a skill, to be compared with one. */
function recordFormOf(draft: SkillDraft, base: SkillView): object {
  const files = draft.files.map(({ content, ...file }) => ({
    ...file,
    sha256: content === null ? base.files.find(({ path }) => path === file.path)?.sha256 : '(not saved yet)',
  }));
  return { ...contentOfDraft(draft), files };
}
