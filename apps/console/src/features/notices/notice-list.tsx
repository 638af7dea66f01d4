import { Link } from 'react-router';
import { Time } from '../../ui/time.js';
import type { NoticeItem } from './notices-queries.js';
import styles from './notices.module.css';

/** Notices, newest first; each leads to the page about it, and counts as read once somebody went there. */
export function NoticeList({
  notices,
  onOpen,
}: {
  readonly notices: readonly NoticeItem[];
  readonly onOpen: (notice: NoticeItem) => void;
}) {
  return (
    <ul className={styles.list}>
      {notices.map((notice) => (
        <li key={notice.id} className={styles.item} data-unread={notice.readAt === null || undefined}>
          <Link to={notice.path} className={styles.title} onClick={() => onOpen(notice)}>
            {notice.readAt === null && <span className={styles.hidden}>Unread: </span>}
            <bdi>{notice.title}</bdi>
          </Link>
          <p className={styles.text}>
            <bdi>{notice.text}</bdi>
          </p>
          <p className={styles.time}>
            <Time value={notice.createdAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
