import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ButtonLink } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/states.js';
import type { AgentDraft, DraftConnection } from './agent-draft.js';
import { AGENT_LIMITS } from './agent-limits.js';
import { connectionsForAgentsQuery } from './connection-queries.js';
import { PickerDialog } from './picker-dialog.js';

/** Searches the connections of the account and adds them to an agent. */
export function ConnectionPicker({
  chosen,
  onAdd,
  onClose,
}: {
  readonly chosen: AgentDraft['connections'];
  readonly onAdd: (connection: DraftConnection) => void;
  readonly onClose: () => void;
}) {
  const [search, setSearch] = useState('');
  const { data, error, refetch } = useQuery(connectionsForAgentsQuery);
  const added = new Set(chosen.map(({ id }) => id));
  const wanted = search.toLowerCase();
  return (
    <PickerDialog
      title="Add connections"
      noun="connections"
      search={search}
      onSearch={setSearch}
      items={data
        ?.filter(({ name, slug, description }) =>
          `${name} ${slug} ${description}`.toLowerCase().includes(wanted),
        )
        .map(({ id, name, slug, tools }) => ({
          id,
          name: slug,
          title: name,
          text: `${slug} · ${countText(tools)}`,
          isAdded: added.has(id),
        }))}
      error={error}
      onRetry={() => void refetch()}
      isFull={chosen.length >= AGENT_LIMITS.connectionsMax}
      empty={
        <EmptyState
          title="There are no connections yet"
          action={<ButtonLink to="/connections">Connections</ButtonLink>}
        >
          Connect an MCP server first; its tools can be given to agents then.
        </EmptyState>
      }
      onAdd={(id) => {
        const connection = data?.find((each) => each.id === id);
        if (connection === undefined) return;
        const { slug, name } = connection;
        onAdd({ id, slug, name, choice: 'all', chosen: [] });
      }}
      onClose={onClose}
    />
  );
}

function countText({ approved, waiting }: { readonly approved: number; readonly waiting: number }): string {
  const tools = `${approved} ${approved === 1 ? 'tool' : 'tools'}`;
  return waiting === 0 ? tools : `${tools}, ${waiting} waiting for approval`;
}
