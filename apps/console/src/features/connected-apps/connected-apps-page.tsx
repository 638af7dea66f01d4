import { useState } from 'react';
import { useSession } from '../../data/who.js';
import { Card } from '../../ui/card.js';
import { CheckboxField } from '../../ui/fields.js';
import { LoadMore } from '../../ui/load-more.js';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { Table } from '../../ui/table.js';
import { useResourceNames } from '../keys/use-resource-names.js';
import { columnsOf } from './connected-app-columns.js';
import { useConnectedApps } from './use-connected-apps.js';

/** Settings → Connected apps: the programs that were let in by signing in, and an end to each. */
export function ConnectedAppsPage() {
  const { member } = useSession();
  const seesAll = member.role === 'founder' || member.role === 'admin';
  const [all, setAll] = useState(false);
  const [isWithEnded, setIsWithEnded] = useState(false);
  const apps = useConnectedApps({ all, status: isWithEnded ? 'all' : 'live' });
  const names = useResourceNames();
  return (
    <>
      <PageHeader
        title="Connected apps"
        description="Programs that you let in by signing in, without a key. Each does what you chose, until you revoke it."
      />
      <Stack gap={4}>
        <Stack direction="row" gap={5}>
          {seesAll && (
            <CheckboxField
              label="Those of all members"
              checked={all}
              onChange={(event) => setAll(event.target.checked)}
            />
          )}
          <CheckboxField
            label="Also those that have ended"
            checked={isWithEnded}
            onChange={(event) => setIsWithEnded(event.target.checked)}
          />
        </Stack>
        {apps.isPending && <Skeleton />}
        {apps.isError && <ErrorState error={apps.error} onRetry={() => void apps.refetch()} />}
        {apps.items?.length === 0 && (
          <EmptyState title="No app is connected">
            Give a client the address of this server’s MCP, without a key: it opens the browser, you sign in
            and choose what it may do.
          </EmptyState>
        )}
        {apps.items !== undefined && apps.items.length > 0 && (
          <>
            <Card flush>
              <Table
                caption="Connected apps"
                columns={columnsOf({ names, showsMember: all })}
                rows={apps.items}
                rowKey={({ id }) => id}
                isDimmed={({ status }) => status !== 'active'}
              />
            </Card>
            <LoadMore
              shown={apps.items.length}
              noun="apps"
              hasMore={apps.hasNextPage}
              pending={apps.isFetchingNextPage}
              onMore={() => void apps.fetchNextPage()}
            />
          </>
        )}
      </Stack>
    </>
  );
}
