import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMay, useWhoami } from '../../data/who.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadMore } from '../../ui/load-more.js';
import { Notice } from '../../ui/notice.js';
import { PageHeader } from '../../ui/page-header.js';
import { SearchField } from '../../ui/search-field.js';
import { Stack } from '../../ui/stack.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { AddConnectionDialog } from './add-connection-dialog.js';
import type { ConnectionDraft } from './connection-draft.js';
import { type Connection, connectionsQuery } from './connections-queries.js';
import { ConnectionsTable } from './connections-table.js';
import { filterConnections } from './filter-tools.js';
import { SampleHint } from './sample-hint.js';

const PURPOSE =
  'A connection is an MCP server run by somebody else, such as an issue tracker or a database. Connect it once; agents and keys can then call exactly the tools you allow, and its credentials stay here.';

/** The connections of the account, and the dialog that adds one. */
export function ConnectionsPage() {
  const connections = useQuery(connectionsQuery);
  const mayCreate = useMay('create_connection');
  const [adding, setAdding] = useState<Partial<ConnectionDraft> | null>(null);
  const isEmpty = connections.data?.length === 0;
  return (
    <>
      <PageHeader
        title="Connections"
        description={isEmpty ? undefined : PURPOSE}
        actions={
          mayCreate && (
            <Button variant="primary" icon={<Plus size={16} aria-hidden />} onClick={() => setAdding({})}>
              Add connection
            </Button>
          )
        }
      />
      <Stack>
        <RoleNotice />
        {connections.data === undefined &&
          (connections.error === null ? (
            <Skeleton lines={6} label="Loading connections" />
          ) : (
            <ErrorState error={connections.error} onRetry={() => void connections.refetch()} />
          ))}
        {isEmpty && (
          <>
            <EmptyState
              title="No connections yet"
              action={mayCreate && <Button onClick={() => setAdding({})}>Add your first connection</Button>}
            >
              {PURPOSE}
            </EmptyState>
            {mayCreate && <SampleHint onUse={setAdding} />}
          </>
        )}
        {connections.data !== undefined && !isEmpty && <Found connections={connections.data} />}
      </Stack>
      {adding !== null && <AddConnectionDialog known={adding} onClose={() => setAdding(null)} />}
    </>
  );
}

function RoleNotice() {
  const whoami = useWhoami();
  const mayCreate = useMay('create_connection');
  if (whoami === undefined || mayCreate) return null;
  const role = whoami.member?.role;
  return (
    <Notice title="You can see connections, and not change them">
      {role === undefined ? 'You have no role that allows' : `Your role, ${role}, does not allow`} it.
      Founders and admins of the account add connections and approve their tools.
    </Notice>
  );
}

const ROWS_AT_ONCE = 50;

function Found({ connections }: { readonly connections: readonly Connection[] }) {
  const [params, setParams] = useSearchParams();
  const [rows, setRows] = useState(ROWS_AT_ONCE);
  // The field keeps what is typed itself; it is drawn anew to be emptied.
  const [resets, setResets] = useState(0);
  const words = params.get('q') ?? '';
  const search = (q: string) => setParams(q === '' ? {} : { q }, { replace: true });
  const found = filterConnections(connections, words);
  const shown = found.slice(0, rows);
  return (
    <>
      <SearchField key={resets} label="Search connections" value={words} onChange={search} />
      {found.length === 0 ? (
        <EmptyState
          title="No connection matches"
          action={
            <Button
              onClick={() => {
                search('');
                setResets(resets + 1);
              }}
            >
              Show all connections
            </Button>
          }
        >
          Try other words: name, prefix, host and description are searched.
        </EmptyState>
      ) : (
        <Card flush>
          <ConnectionsTable connections={shown} />
          <LoadMore
            shown={shown.length}
            noun={shown.length === 1 ? 'connection' : 'connections'}
            hasMore={shown.length < found.length}
            pending={false}
            onMore={() => setRows(rows + ROWS_AT_ONCE)}
          />
        </Card>
      )}
    </>
  );
}
