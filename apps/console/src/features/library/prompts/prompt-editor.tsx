import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../../ui/button.js';
import { PageHeader } from '../../../ui/page-header.js';
import { Tabs } from '../../../ui/tabs.js';
import { UserText } from '../../../ui/user-text.js';
import { LIBRARY_KINDS } from '../shared/library-kind.js';
import { factsOf } from '../shared/record-facts.js';
import { RecordMenu } from '../shared/record-menu.js';
import { LEAVE_FREELY, UnsavedGuard } from '../shared/unsaved-guard.js';
import { VersionsPanel } from '../shared/versions-panel.js';
import { VisibilityBadge } from '../shared/visibility-badge.js';
import type { PromptView } from './prompt-draft.js';
import { PromptForm } from './prompt-form.js';
import { UseItPanel } from './use-it-panel.js';
import { usePromptEditor } from './use-prompt-editor.js';

const KIND = LIBRARY_KINDS.prompts;

/** A saved prompt: its builder, how it is used, its versions, and what can be done with it. */
export function PromptEditor({ prompt }: { readonly prompt: PromptView }) {
  const editor = usePromptEditor(prompt);
  const { base } = editor.editing;
  // Sharing makes no version, so what is edited may be older than who sees it.
  const { visibility, ownerMemberId } = prompt;
  const [tab, setTab] = useState('build');
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        back={{ to: '/prompts', label: 'Prompts' }}
        title={<UserText lines={2}>{base.title}</UserText>}
        tabTitle={base.title}
        description={
          <>
            <code>{base.slug}</code> · version {base.version} <VisibilityBadge record={prompt} />
          </>
        }
        actions={
          <RecordMenu
            kind={KIND}
            record={factsOf(KIND, { ...base, visibility, ownerMemberId })}
            trigger={
              <Button icon={<Ellipsis size={16} aria-hidden />} aria-label={`More for ${base.title}`}>
                More
              </Button>
            }
            onLost={() => navigate('/prompts', { replace: true, state: LEAVE_FREELY })}
          />
        }
      />
      <UnsavedGuard isDirty={editor.isDirty} />
      <Tabs
        label="Parts of the prompt"
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'build', label: 'Build', content: <PromptForm editor={editor} /> },
          { value: 'use', label: 'Use it', content: <UseItPanel prompt={base} /> },
          {
            value: 'versions',
            label: 'Versions',
            content: (
              <VersionsPanel kind={KIND} record={base} isDirty={editor.isDirty} onRestored={editor.begin} />
            ),
          },
        ]}
      />
    </>
  );
}
