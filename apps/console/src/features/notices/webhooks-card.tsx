import { useQuery } from '@tanstack/react-query';
import { Webhook } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { type Column, Table } from '../../ui/table.js';
import { UserText } from '../../ui/user-text.js';
import { EndpointActions } from './endpoint-actions.js';
import { EndpointDialog } from './endpoint-dialog.js';
import { EndpointStatus } from './endpoint-status.js';
import { type WebhookEndpoint, webhookEndpointsQuery } from './notices-queries.js';
import styles from './notices.module.css';

/** Where the account's programs are told; for the founder and admins. */
export function WebhooksCard() {
  const endpoints = useQuery(webhookEndpointsQuery);
  const [isAdding, setIsAdding] = useState(false);
  const items = endpoints.data?.items;
  return (
    <Card
      title="Webhooks"
      description="Addresses of your programs that get the account's notices as signed messages."
      actions={
        <Button size="s" onClick={() => setIsAdding(true)}>
          Add endpoint
        </Button>
      }
      flush={items !== undefined && items.length > 0}
    >
      {endpoints.isPending && <Skeleton />}
      {endpoints.isError && <ErrorState error={endpoints.error} onRetry={() => void endpoints.refetch()} />}
      {items?.length === 0 && (
        <EmptyState icon={<Webhook size={20} />} title="No endpoints yet">
          A chat room, a pager or a script of yours can be told at once.{' '}
          <a href="/docs/guides/webhooks">How to receive messages</a>
        </EmptyState>
      )}
      {items !== undefined && items.length > 0 && (
        <Table caption="Endpoints" columns={COLUMNS} rows={items} rowKey={({ id }) => id} />
      )}
      {isAdding && <EndpointDialog endpoint={null} onClose={() => setIsAdding(false)} />}
    </Card>
  );
}

const COLUMNS: readonly Column<WebhookEndpoint>[] = [
  {
    key: 'url',
    header: 'Address',
    primary: true,
    render: ({ url, description }) => (
      <>
        <bdi className={styles.url}>{url}</bdi>
        {description !== '' && (
          <div className={styles.muted}>
            <UserText>{description}</UserText>
          </div>
        )}
      </>
    ),
  },
  {
    key: 'kinds',
    header: 'Told of',
    render: ({ kinds }) => (kinds.length === 1 ? '1 kind' : `${kinds.length} kinds`),
  },
  { key: 'status', header: 'State', render: (endpoint) => <EndpointStatus endpoint={endpoint} /> },
  {
    key: 'actions',
    header: 'Actions',
    hideHeader: true,
    align: 'end',
    render: (endpoint) => <EndpointActions endpoint={endpoint} />,
  },
];
