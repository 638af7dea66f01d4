import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../data/api.js';
import { usePages } from '../../data/use-pages.js';
import { wordsOf } from '../../data/words-of.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { LoadMore } from '../../ui/load-more.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { type Column, Table } from '../../ui/table.js';
import { Time } from '../../ui/time.js';
import { useToast } from '../../ui/toast.js';
import { readDeliveries, type WebhookDelivery, type WebhookEndpoint } from './notices-queries.js';
import styles from './notices.module.css';

/** While somebody looks, what is under way is asked for again. */
const EVERY_MS = 3_000;

const STATES = {
  pending: { tone: 'warning', words: 'Waiting' },
  delivered: { tone: 'success', words: 'Delivered' },
  failed: { tone: 'danger', words: 'Given up' },
} as const;

/** What was sent to an endpoint in the last days, and what became of it. Drawn while it is open. */
export function DeliveriesDialog({
  endpoint,
  onClose,
}: {
  readonly endpoint: WebhookEndpoint;
  readonly onClose: () => void;
}) {
  const { items, error, isPending, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    usePages(
      ['webhook-endpoints', endpoint.id, 'deliveries'],
      (cursor) => readDeliveries(endpoint.id, cursor),
      {
        refetchInterval: EVERY_MS,
      },
    );
  return (
    <Dialog
      open
      size="l"
      onOpenChange={(open) => !open && onClose()}
      title="Deliveries"
      description={<bdi className={styles.url}>{endpoint.url}</bdi>}
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {isPending && <Skeleton />}
      {isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {items?.length === 0 && (
        <EmptyState title="Nothing was sent yet">Send a test message to see it here.</EmptyState>
      )}
      {items !== undefined && items.length > 0 && (
        <>
          <Table caption="Deliveries" columns={columnsFor(endpoint)} rows={items} rowKey={({ id }) => id} />
          <LoadMore
            shown={items.length}
            noun="deliveries"
            hasMore={hasNextPage}
            pending={isFetchingNextPage}
            onMore={() => void fetchNextPage()}
          />
        </>
      )}
    </Dialog>
  );
}

function columnsFor(endpoint: WebhookEndpoint): readonly Column<WebhookDelivery>[] {
  return [
    { key: 'kind', header: 'Message', primary: true, render: ({ kind }) => <code>{kind}</code> },
    { key: 'made', header: 'Made', render: ({ createdAt }) => <Time value={createdAt} /> },
    { key: 'state', header: 'State', render: (delivery) => <DeliveryState delivery={delivery} /> },
    {
      key: 'again',
      header: 'Actions',
      hideHeader: true,
      align: 'end',
      render: (delivery) =>
        endpoint.status === 'disabled' ? null : <SendAgain endpoint={endpoint} delivery={delivery} />,
    },
  ];
}

function DeliveryState({ delivery }: { readonly delivery: WebhookDelivery }) {
  const { state, attempts, lastProblem, lastStatus, nextAttemptAt } = delivery;
  const { tone, words } = STATES[state];
  return (
    <>
      <Badge tone={tone}>{words}</Badge>{' '}
      <span className={styles.muted}>
        {state === 'delivered' && `HTTP ${lastStatus ?? ''}`}
        {lastProblem !== null && <bdi>{lastProblem}</bdi>} {attempts > 1 && `${attempts} attempts. `}
        {state === 'pending' && attempts > 0 && nextAttemptAt !== null && (
          <>
            Next <Time value={nextAttemptAt} />
          </>
        )}
      </span>
    </>
  );
}

function SendAgain({
  endpoint,
  delivery,
}: {
  readonly endpoint: WebhookEndpoint;
  readonly delivery: WebhookDelivery;
}) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const again = useMutation({
    mutationFn: () => {
      const path = { id: endpoint.id, deliveryId: delivery.id };
      return valueOf(
        api.POST('/v1/webhook-endpoints/{id}/deliveries/{deliveryId}/retry', { params: { path } }),
      );
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['webhook-endpoints', endpoint.id] }),
    onError: (error) =>
      toast({ tone: 'danger', title: 'The message was not sent', description: wordsOf(error).detail }),
  });
  return (
    <Button
      size="s"
      pending={again.isPending}
      aria-label={`Send ${delivery.kind} again`}
      onClick={() => again.mutate()}
    >
      Send again
    </Button>
  );
}
