import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { Notice } from '../../ui/notice.js';
import { countOf } from './connection-words.js';
import type { ConnectionTool } from './connections-queries.js';
import styles from './connections.module.css';

const NAMED_MAX = 20;

/** Asks before several tools are approved together, and names them and how many have warnings. */
export function ApproveDialog({
  tools,
  pending,
  onConfirm,
  onClose,
}: {
  readonly tools: readonly ConnectionTool[];
  readonly pending: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  const warned = tools.filter(({ warnings }) => warnings.length > 0).length;
  const rest = tools.length - NAMED_MAX;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      tone="primary"
      title={`Approve ${countOf(tools.length, 'tool')}?`}
      confirmLabel={`Approve ${countOf(tools.length, 'tool')}`}
      pending={pending}
      onConfirm={onConfirm}
    >
      <p>
        From the next call on, keys and agents that may use them can call them, with the definitions that you
        see on this page.
      </p>
      <p className={styles.toolNamesList}>
        {tools.slice(0, NAMED_MAX).map(({ name }) => (
          <code key={name}>{name}</code>
        ))}
        {rest > 0 && <span>and {rest} more</span>}
      </p>
      {warned > 0 && (
        <Notice tone="warning">
          {countOf(warned, 'tool')} of them {warned === 1 ? 'has' : 'have'} warnings. Read them first.
        </Notice>
      )}
    </ConfirmDialog>
  );
}
