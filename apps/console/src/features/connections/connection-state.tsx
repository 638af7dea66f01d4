import { Badge } from '../../ui/badge.js';
import { stateWords } from './connection-words.js';
import type { Connection } from './connections-queries.js';
import { problemWords } from './problem-words.js';
import styles from './connections.module.css';

/** Where a connection stands, with the reason where it fails. */
export function ConnectionState({ connection: { state, problem } }: { readonly connection: Connection }) {
  const { text, tone } = stateWords(state);
  return (
    <span className={styles.state}>
      <Badge tone={tone} dot>
        {text}
      </Badge>
      {problem !== null && <span className={styles.muted}>{problemWords(problem.reason).title}</span>}
    </span>
  );
}
