import { Badge } from '../../ui/badge.js';
import { toolStateWords } from './connection-words.js';
import type { ConnectionTool } from './connections-queries.js';
import { hintWords } from './tool-hints.js';
import styles from './connections.module.css';

/** Where a tool stands, and what its server says that it does. */
export function ToolMarks({ tool: { state, hints } }: { readonly tool: ConnectionTool }) {
  const { text, tone } = toolStateWords(state);
  return (
    <span className={styles.state}>
      <Badge tone={tone} dot>
        {text}
      </Badge>
      {hintWords(hints).map((hint) => (
        <span key={hint.text} title={hint.meaning}>
          <Badge tone={hint.tone}>{hint.text}</Badge>
        </span>
      ))}
    </span>
  );
}
