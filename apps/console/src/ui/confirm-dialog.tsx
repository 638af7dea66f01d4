import { type ReactNode, useState } from 'react';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { FailureNotice } from './failure-notice.js';
import { TextField } from './fields.js';

/** Asks before something that cannot be undone, and stays open with the reason when it fails. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  children,
  confirmLabel,
  cancelLabel = 'Cancel',
  tone = 'danger',
  typed,
  pending,
  error,
  onConfirm,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  /** What will happen, in a sentence or two. */
  readonly children: ReactNode;
  /** The deed, as a verb: "Revoke key". */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly tone?: 'danger' | 'primary';
  /** A name that must be typed first. */
  readonly typed?: string;
  readonly pending: boolean;
  /** What the last attempt ended with. */
  readonly error?: unknown;
  readonly onConfirm: () => void;
}) {
  const [text, setText] = useState('');
  const change = (next: boolean) => {
    if (!next) setText('');
    onOpenChange(next);
  };
  const isTyped = typed === undefined || text.trim() === typed.trim();
  return (
    <Dialog
      kind="alertdialog"
      size="s"
      open={open}
      onOpenChange={change}
      title={title}
      footer={
        <>
          <Button onClick={() => change(false)}>{cancelLabel}</Button>
          <Button variant={tone} pending={pending} disabled={!isTyped} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
      {typed !== undefined && (
        <TextField
          label={
            <>
              Type <bdi>{typed}</bdi> to confirm
            </>
          }
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <FailureNotice error={error} />
    </Dialog>
  );
}
