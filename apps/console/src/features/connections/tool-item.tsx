import { Play } from 'lucide-react';
import { useId, useState } from 'react';
import { useWhoami } from '../../data/who.js';
import { Button } from '../../ui/button.js';
import type { ConnectionDetail, ConnectionTool } from './connections-queries.js';
import { ToolDefinition } from './tool-definition.js';
import { ToolDescription } from './tool-description.js';
import { ToolHead } from './tool-head.js';
import { ToolWarnings } from './tool-warnings.js';
import { TryToolDialog } from './try-tool-dialog.js';
import styles from './connections.module.css';

/** A tool of a connection: what it is called and says of itself, what is odd about it, and a way to try it. */
export function ToolItem({
  connection,
  tool,
}: {
  readonly connection: ConnectionDetail;
  readonly tool: ConnectionTool;
}) {
  const headingId = useId();
  const [isTrying, setIsTrying] = useState(false);
  const role = useWhoami()?.member?.role;
  const mayCall = role !== undefined && role !== 'viewer' && tool.state === 'approved';
  return (
    <li className={styles.tool} aria-labelledby={headingId}>
      <ToolHead
        tool={tool}
        headingId={headingId}
        actions={
          mayCall && (
            <Button
              size="s"
              icon={<Play size={14} aria-hidden />}
              aria-label={`Try it: ${tool.name}`}
              onClick={() => setIsTrying(true)}
            >
              Try
            </Button>
          )
        }
      />
      <ToolDescription name={tool.name} text={tool.description} />
      <ToolWarnings tool={tool} />
      <ToolDefinition connectionId={connection.id} tool={tool} />
      {isTrying && <TryToolDialog connection={connection} tool={tool} onClose={() => setIsTrying(false)} />}
    </li>
  );
}
