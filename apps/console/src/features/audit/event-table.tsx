import { Info } from 'lucide-react';
import { IconButton } from '../../ui/icon-button.js';
import { type Column, Table } from '../../ui/table.js';
import { Time } from '../../ui/time.js';
import type { Names } from '../usage/data/use-names.js';
import { type AuditEvent, actionTitle } from './audit-words.js';
import styles from './audit.module.css';
import { channelWords } from './event-dialog.js';
import { EventSentence } from './event-sentence.js';

/** Events as sentences, newest first. */
export function EventTable({
  events,
  names,
  onOpen,
}: {
  readonly events: readonly AuditEvent[];
  readonly names: Names;
  readonly onOpen: (event: AuditEvent) => void;
}) {
  const columns: readonly Column<AuditEvent>[] = [
    {
      key: 'what',
      header: 'Event',
      primary: true,
      render: (event) => <EventSentence event={event} names={names} />,
    },
    {
      key: 'channel',
      header: 'Interface',
      render: ({ channel }) => <span className={styles.whole}>{channelWords(channel)}</span>,
    },
    {
      key: 'at',
      header: 'When',
      render: ({ at }) => (
        <span className={styles.whole}>
          <Time value={at} />
        </span>
      ),
    },
    {
      key: 'details',
      header: 'Details',
      hideHeader: true,
      align: 'end',
      render: (event) => (
        <IconButton
          label={`Details of event ${event.sequence}: ${actionTitle(event.action)}`}
          icon={<Info size={16} aria-hidden />}
          onClick={() => onOpen(event)}
        />
      ),
    },
  ];
  return (
    <Table
      caption="Audit events, newest first"
      columns={columns}
      rows={events}
      rowKey={({ id }) => id}
      rowLabel={({ action, targetName }) => `${action} ${targetName ?? ''}`.trim()}
    />
  );
}
