import { Link } from 'react-router';
import { CopyButton } from '../../ui/copy-button.js';
import { Dialog } from '../../ui/dialog.js';
import { Time } from '../../ui/time.js';
import { UserText } from '../../ui/user-text.js';
import type { Names } from '../usage/data/use-names.js';
import { type Fact, FactList } from '../usage/fact-list.js';
import { surfaceWords } from '../usage/model/record-words.js';
import { ThingLabel } from '../usage/thing-label.js';
import styles from './audit.module.css';
import { actionTitle, type AuditEvent } from './audit-words.js';
import { detailFacts, type DetailValue } from './detail-facts.js';
import { Actor, EventSentence } from './event-sentence.js';

/** All that was written of an event. */
export function EventDialog({
  event,
  names,
  onClose,
}: {
  readonly event: AuditEvent;
  readonly names: Names;
  readonly onClose: () => void;
}) {
  const { actor, targetId } = event;
  const only = (query: string, what: string) => (
    <Link to={`/audit?${query}`} onClick={onClose} aria-label={`Only these: events ${what}`}>
      Only these
    </Link>
  );
  const facts: Fact[] = [
    ['When', <When key="when" at={event.at} />],
    [
      'Who',
      <Actor key="who" event={event} names={names} />,
      actor.memberId !== null && only(`memberId=${actor.memberId}`, 'by the same member'),
    ],
    ['Key', actor.keyId && <ThingLabel name={names.keys.of(actor.keyId)} link />],
    ['Interface', channelWords(event.channel)],
    [
      'Action',
      actionTitle(event.action),
      only(`action=${encodeURIComponent(event.action)}`, 'of the same action'),
    ],
    [
      'About',
      event.targetName && <UserText lines={2}>{event.targetName}</UserText>,
      targetId !== null && only(`targetId=${encodeURIComponent(targetId)}`, 'about the same thing'),
    ],
    ...detailFacts(event.details).map(({ name, value }): Fact => [name, <Detail key={name} value={value} />]),
    ['Place in the log', event.sequence.toLocaleString('en')],
    [
      'Hash',
      <code key="hash">{event.hash}</code>,
      <CopyButton key="copy" text={event.hash} label="Copy hash" />,
    ],
  ];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={actionTitle(event.action)}
      description={<EventSentence event={event} names={names} />}
    >
      <FactList facts={facts} />
    </Dialog>
  );
}

function When({ at }: { readonly at: string }) {
  return (
    <>
      <Time value={at} format="datetime" /> (<code>{at}</code>)
    </>
  );
}

function Detail({ value }: { readonly value: DetailValue }) {
  if (value.kind === 'text') return <UserText lines={null}>{value.text}</UserText>;
  if (value.kind === 'change') {
    return (
      <>
        <del className={styles.before}>
          <UserText lines={null}>{value.before}</UserText>
        </del>{' '}
        <span aria-hidden="true">→</span>{' '}
        <ins className={styles.after}>
          <UserText lines={null}>{value.after}</UserText>
        </ins>
      </>
    );
  }
  if (value.items.length === 0) return <>none</>;
  return (
    <ul>
      {value.items.map((item, index) => (
        <li key={index}>
          <UserText lines={null}>{item}</UserText>
        </li>
      ))}
      {value.more > 0 && <li>and {value.more.toLocaleString('en')} more</li>}
    </ul>
  );
}

/** The interface, for people; the server itself is one too. */
export function channelWords(channel: string): string {
  return channel === 'system' ? 'Server' : surfaceWords(channel);
}
