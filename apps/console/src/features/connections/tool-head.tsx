import type { ReactNode } from 'react';
import type { ConnectionTool } from './connections-queries.js';
import { RevealedText } from './revealed-text.js';
import { ToolMarks } from './tool-marks.js';
import styles from './connections.module.css';

/** The head of a tool: its name, title, state and hints, with what can be done beside it. */
export function ToolHead({
  tool,
  headingId,
  actions,
}: {
  readonly tool: ConnectionTool;
  readonly headingId: string;
  readonly actions?: ReactNode;
}) {
  const { name, title, agentName } = tool;
  return (
    <div className={styles.toolHead}>
      <div className={styles.toolNames}>
        <h3 id={headingId} className={styles.toolName}>
          <code>{name}</code>
        </h3>
        {title !== null && title !== name && (
          <span className={styles.toolTitle}>
            <RevealedText>{title}</RevealedText>
          </span>
        )}
        <span className={styles.slug}>On agents: {agentName}</span>
        <ToolMarks tool={tool} />
      </div>
      {actions !== undefined && <div className={styles.toolActions}>{actions}</div>}
    </div>
  );
}
