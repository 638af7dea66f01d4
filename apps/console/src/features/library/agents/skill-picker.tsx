import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ButtonLink } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/states.js';
import { readPage } from '../shared/library-calls.js';
import type { AgentDraft } from './agent-draft.js';
import { AGENT_LIMITS } from './agent-limits.js';
import { PickerDialog } from './picker-dialog.js';

const SHOWN_MAX = 50;

/** Searches the skills of the library and adds them to an agent. */
export function SkillPicker({
  chosen,
  onAdd,
  onClose,
}: {
  readonly chosen: AgentDraft['skills'];
  readonly onAdd: (skill: AgentDraft['skills'][number]) => void;
  readonly onClose: () => void;
}) {
  const [search, setSearch] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: ['skills', 'picker', search],
    queryFn: () => readPage('skills', { q: search, limit: SHOWN_MAX }),
    placeholderData: keepPreviousData,
  });
  const added = new Set(chosen.map(({ id }) => id));
  return (
    <PickerDialog
      title="Add skills"
      noun="skills"
      search={search}
      onSearch={setSearch}
      items={data?.items.map(({ id, name, displayName, description }) => ({
        id,
        name,
        title: displayName,
        text: description,
        isAdded: added.has(id),
      }))}
      error={error}
      onRetry={() => void refetch()}
      isFull={chosen.length >= AGENT_LIMITS.skillsMax}
      note={data?.nextCursor == null ? undefined : 'There are more; search to find them.'}
      empty={
        <EmptyState
          title="There are no skills yet"
          action={<ButtonLink to="/skills/new">New skill</ButtonLink>}
        >
          A skill that you save can be added here.
        </EmptyState>
      }
      onAdd={(id) => {
        const skill = data?.items.find((each) => each.id === id);
        if (skill !== undefined) onAdd({ id, name: skill.name });
      }}
      onClose={onClose}
    />
  );
}
