import { Card } from '../../ui/card.js';
import type { ConnectionDetail } from './connections-queries.js';
import { RevealedText } from './revealed-text.js';
import styles from './connections.module.css';

/** Tools of the server that were not taken, with the reason; nothing where all were. */
export function RefusedTools({ tools }: { readonly tools: ConnectionDetail['refusedTools'] }) {
  if (tools.length === 0) return null;
  return (
    <Card
      title="Refused tools"
      description="The server lists these too. They cannot be pinned or shown safely, so nobody can call or approve them."
    >
      <ul className={styles.list}>
        {tools.map(({ name, message }, index) => (
          <li key={index} className={styles.refused}>
            {name === '' ? <em>Without a name</em> : <RevealedText>{name}</RevealedText>}
            <span className={styles.muted}>
              <RevealedText>{message}</RevealedText>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
