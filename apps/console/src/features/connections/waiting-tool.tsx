import { useId } from 'react';
import { Button } from '../../ui/button.js';
import { CheckboxField } from '../../ui/fields.js';
import type { ConnectionTool } from './connections-queries.js';
import { ToolDefinition } from './tool-definition.js';
import { ToolDifferences } from './tool-differences.js';
import { ToolHead } from './tool-head.js';
import { ToolWarnings } from './tool-warnings.js';
import styles from './connections.module.css';

/** A tool that waits: its warnings and differences, and the button that approves just this. */
export function WaitingTool({
  connectionId,
  tool,
  isChosen,
  pending,
  mayApprove,
  onChoose,
  onApprove,
}: {
  readonly connectionId: string;
  readonly tool: ConnectionTool;
  readonly isChosen: boolean;
  readonly pending: boolean;
  readonly mayApprove: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onApprove: () => void;
}) {
  const headingId = useId();
  return (
    <li className={styles.tool} aria-labelledby={headingId}>
      <ToolHead
        tool={tool}
        headingId={headingId}
        actions={
          mayApprove && (
            <>
              <CheckboxField
                label="Select"
                aria-label={`Select ${tool.name}`}
                checked={isChosen}
                onChange={({ target }) => onChoose(target.checked)}
              />
              <Button size="s" pending={pending} aria-label={`Approve ${tool.name}`} onClick={onApprove}>
                Approve
              </Button>
            </>
          )
        }
      />
      <ToolWarnings tool={tool} />
      <ToolDifferences tool={tool} />
      <ToolDefinition connectionId={connectionId} tool={tool} />
    </li>
  );
}
