import { Bell } from 'lucide-react';
import { useSession } from '../../data/who.js';
import { usePages } from '../../data/use-pages.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { LoadMore } from '../../ui/load-more.js';
import { PageHeader } from '../../ui/page-header.js';
import { Stack } from '../../ui/stack.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { MailCard } from './mail-card.js';
import { NoticeList } from './notice-list.js';
import { readNotices } from './notices-queries.js';
import { useReadNotices } from './use-read-notices.js';
import { WebhooksCard } from './webhooks-card.js';

/** Settings → Notices: what the person was told, what they are mailed about, and where the account's programs are told. */
export function NoticesPage() {
  const { role } = useSession().member;
  return (
    <>
      <PageHeader
        title="Notices"
        description="What happens to your keys, the account's quota and its connections: here, by mail, and to programs of yours."
      />
      <Stack gap={5}>
        <AllNotices />
        <MailCard />
        {(role === 'founder' || role === 'admin') && <WebhooksCard />}
      </Stack>
    </>
  );
}

function AllNotices() {
  const { items, error, isPending, isError, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    usePages(['notices', 'all'], readNotices);
  const read = useReadNotices();
  const hasUnread = items?.some(({ readAt }) => readAt === null) ?? false;
  return (
    <Card
      title="What you were told"
      flush={items !== undefined && items.length > 0}
      actions={
        hasUnread && (
          <Button size="s" pending={read.isPending} onClick={() => read.mutate(null)}>
            Mark all as read
          </Button>
        )
      }
    >
      {isPending && <Skeleton />}
      {isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {items?.length === 0 && (
        <EmptyState icon={<Bell size={20} />} title="Nothing yet">
          A notice comes when a key is created, expires soon or leaks, when the day’s requests run out, and
          when tools of a connection change.
        </EmptyState>
      )}
      {items !== undefined && items.length > 0 && (
        <>
          <NoticeList
            notices={items}
            onOpen={({ id, readAt }) => {
              if (readAt === null) read.mutate([id]);
            }}
          />
          <LoadMore
            shown={items.length}
            noun="notices"
            hasMore={hasNextPage}
            pending={isFetchingNextPage}
            onMore={() => void fetchNextPage()}
          />
        </>
      )}
    </Card>
  );
}
