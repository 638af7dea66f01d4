import { Link } from 'react-router';
import { UserText } from '../../ui/user-text.js';
import type { Names } from '../usage/data/use-names.js';
import { ThingLabel } from '../usage/thing-label.js';
import { type AuditEvent, deedWords } from './audit-words.js';
import { targetPath } from './target-path.js';
import styles from './audit.module.css';

/** What was done, in a sentence: who, what, to what, with which key. */
export function EventSentence({ event, names }: { readonly event: AuditEvent; readonly names: Names }) {
  const { deed, noun, rest } = deedWords(event);
  const { keyId } = event.actor;
  return (
    <span className={styles.sentence}>
      <Actor event={event} names={names} /> {deed} {noun !== null && <Target event={event} noun={noun} />}{' '}
      {rest}
      {keyId !== null && (
        <span className={styles.with}>
          {' '}
          with the key <ThingLabel name={names.keys.of(keyId)} />
        </span>
      )}
    </span>
  );
}

/** Who did it, as far as they have a name. */
export function Actor({ event, names }: { readonly event: AuditEvent; readonly names: Names }) {
  const { kind, memberId } = event.actor;
  if (memberId !== null) return <ThingLabel name={names.members.of(memberId)} />;
  if (kind === 'operator') return <>The operator</>;
  if (kind === 'system') return <>The server</>;
  return event.targetKind === 'user' && event.targetName !== null ? (
    <UserText>{event.targetName}</UserText>
  ) : (
    <>Somebody</>
  );
}

/** What it was done to, as it was called then. */
function Target({ event, noun }: { readonly event: AuditEvent; readonly noun: string }) {
  const { targetName } = event;
  const path = targetPath(event);
  if (targetName === null || targetName === '') return <>{noun}</>;
  const name = <UserText>{targetName}</UserText>;
  return (
    <>
      {noun} {path === null ? <strong className={styles.name}>{name}</strong> : <Link to={path}>{name}</Link>}
    </>
  );
}
