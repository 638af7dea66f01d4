import { Popover } from '@base-ui/react/popover';
import { useQuery } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../ui/button.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { NoticeList } from './notice-list.js';
import { latestNoticesQuery } from './notices-queries.js';
import styles from './notices.module.css';
import { useReadNotices } from './use-read-notices.js';

const COUNTED_MAX = 99;

/** The bell of the shell: how many notices are unread, and the newest of them. */
export function NoticesBell() {
  const latest = useQuery(latestNoticesQuery);
  const read = useReadNotices();
  const [isOpen, setIsOpen] = useState(false);
  const unread = latest.data?.unread ?? 0;
  const close = () => setIsOpen(false);
  return (
    <Popover.Root open={isOpen} onOpenChange={(open) => setIsOpen(open)}>
      <Popover.Trigger className={styles.bell} aria-label={bellLabel(unread)}>
        <Bell size={18} aria-hidden />
        {unread > 0 && (
          <span className={styles.count} aria-hidden="true">
            {unread > COUNTED_MAX ? `${COUNTED_MAX}+` : unread}
          </span>
        )}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner align="start" sideOffset={6} className={styles.positioner}>
          <Popover.Popup className={styles.popup}>
            <div className={styles.head}>
              <Popover.Title className={styles.heading}>Notices</Popover.Title>
              {unread > 0 && (
                <Button size="s" pending={read.isPending} onClick={() => read.mutate(null)}>
                  Mark all as read
                </Button>
              )}
            </div>
            {latest.isPending && <Skeleton />}
            {latest.isError && <ErrorState error={latest.error} onRetry={() => void latest.refetch()} />}
            {latest.data?.items.length === 0 && (
              <EmptyState title="Nothing yet">
                What happens to your keys and connections shows here.
              </EmptyState>
            )}
            {latest.data !== undefined && latest.data.items.length > 0 && (
              <NoticeList
                notices={latest.data.items}
                onOpen={({ id, readAt }) => {
                  close();
                  if (readAt === null) read.mutate([id]);
                }}
              />
            )}
            <Link to="/settings/notices" className={styles.all} onClick={close}>
              All notices, mails and webhooks
            </Link>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function bellLabel(unread: number): string {
  if (unread === 0) return 'Notices';
  return unread > COUNTED_MAX ? `Notices, more than ${COUNTED_MAX} unread` : `Notices, ${unread} unread`;
}
