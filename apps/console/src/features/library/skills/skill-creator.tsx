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
import { explainDraft } from './explain-draft.js';
import { isSkillChanged } from './skill-changes.js';
import { contentOfDraft } from './skill-content.js';
import { EMPTY_SKILL, type SkillDraft } from './skill-draft.js';
import { SKILL_FIELDS } from './skill-fields.js';
import { filesToSave } from './skill-file-bytes.js';
import { SkillSections } from './skill-sections.js';

/** The builder with an empty skill in it. */
export function SkillCreator() {
  const [draft, setDraft] = useState<SkillDraft>(EMPTY_SKILL);
  const isDenied = useMayNot('create_skill');
  const creation = useCreating(LIBRARY_KINDS.skills);
  const form = useBuilderForm({
    explain: () => explainDraft(draft),
    error: creation.error,
    fields: SKILL_FIELDS,
    save: () => creation.mutate(bodyOf(draft)),
  });
  return (
    <>
      <PageHeader
        back={{ to: '/skills', label: 'Skills' }}
        title="New skill"
        description="Fill in the sections in any order. The file beside them is what an assistant reads."
      />
      <UnsavedGuard isDirty={isSkillChanged(EMPTY_SKILL, draft)} />
      <form id={form.id} noValidate onSubmit={form.onSubmit}>
        <Stack gap={5}>
          {isDenied && <Notice tone="warning">Your role does not let you save skills.</Notice>}
          <SkillSections
            draft={draft}
            change={(fields) => setDraft((before) => ({ ...before, ...fields }))}
            messages={form.messages}
            isReadOnly={false}
            kept={null}
          />
          <SaveBar
            label="Create skill"
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

async function bodyOf(draft: SkillDraft) {
  const { name, ...content } = contentOfDraft(draft);
  // Left empty, the name is made by the server, past those that are taken.
  const named = draft.name.trim() === '' ? content : { ...content, name };
  return { ...named, files: await filesToSave(null, draft.files) };
}
