import type { ConnectionTool } from './connections-queries.js';
import { RevealedText } from './revealed-text.js';
import styles from './connections.module.css';

/** What approving a tool would accept, place by place: what stood there, and what stands there now. */
export function ToolDifferences({ tool: { name, state, differences } }: { readonly tool: ConnectionTool }) {
  if (differences.length === 0) return null;
  return (
    <section className={styles.differences} aria-label={`Differences of ${name}`} tabIndex={0}>
      <h4 className={styles.differencesTitle}>
        {state === 'new' ? 'Full definition' : 'What is different from what was approved'}
      </h4>
      {differences.map(({ path, before, after }, index) => (
        <div key={index} className={styles.difference}>
          <code className={styles.path}>{path}</code>
          {before !== null && <Side kind="removed" text={before} />}
          {after !== null && <Side kind="added" text={after} />}
        </div>
      ))}
    </section>
  );
}

function Side({ kind, text }: { readonly kind: 'removed' | 'added'; readonly text: string }) {
  const isAdded = kind === 'added';
  return (
    <p className={isAdded ? styles.added : styles.removed}>
      <span aria-hidden="true" className={styles.sign}>
        {isAdded ? '+' : '−'}
      </span>
      <span className={styles.unseen}>{isAdded ? 'Now: ' : 'Before: '}</span>
      <RevealedText>{text}</RevealedText>
    </p>
  );
}
