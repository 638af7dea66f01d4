import { memo } from 'react';
import { UserText } from '../../../ui/user-text.js';
import type { Names } from '../data/use-names.js';
import type { UsageRecord } from '../data/usage-queries.js';
import { actionWords } from '../model/action-words.js';
import { surfaceWords } from '../model/record-words.js';
import { durationWords } from '../model/time-words.js';
import { ThingLabel } from '../thing-label.js';
import { OutcomeBadge } from '../outcome-badge.js';
import styles from './record-list.module.css';

const timeFormat = new Intl.DateTimeFormat('en', {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The facts of a request in one line, or in two where the page is narrow. */
export const RecordRow = memo(function RecordRow({
  record,
  names,
}: {
  readonly record: UsageRecord;
  readonly names: Names;
}) {
  const { at, keyId, action, connectionId, agentId, surface, durationMs, outcome, outcomeKind } = record;
  return (
    <>
      <time dateTime={at} className={styles.time}>
        {timeFormat.format(new Date(at))}
      </time>
      <span className={styles.outcome}>
        <OutcomeBadge outcome={outcome} kind={outcomeKind} />
      </span>
      <UserText className={styles.action}>{actionWords(action, connectionId !== null)}</UserText>
      <span className={styles.key}>{keyId !== null && <ThingLabel name={names.keys.of(keyId)} />}</span>
      <span className={styles.place}>
        {connectionId !== null && <ThingLabel name={names.connections.of(connectionId)} />}
        {connectionId === null && agentId !== null && <ThingLabel name={names.agents.of(agentId)} />}
      </span>
      <span className={styles.door}>{surfaceWords(surface)}</span>
      <span className={styles.duration}>{durationWords(durationMs)}</span>
    </>
  );
});
