import { Link } from 'react-router';
import { UserText } from '../../ui/user-text.js';
import type { ThingName } from './model/name-table.js';
import styles from './thing-label.module.css';

/** The name of a key, connection, agent or member, with what has become of it; a link to its page on request. */
export function ThingLabel({ name, link = false }: { readonly name: ThingName; readonly link?: boolean }) {
  const text = name.isGiven ? (
    <UserText>{name.text}</UserText>
  ) : (
    <span className={styles.plain}>{name.text}</span>
  );
  return (
    <span className={styles.label}>
      {link && name.to !== null ? (
        <Link to={name.to} className={styles.link}>
          {text}
        </Link>
      ) : (
        text
      )}
      {name.note !== null && <span className={styles.note}>{name.note}</span>}
    </span>
  );
}
