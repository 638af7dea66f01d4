import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useRef } from 'react';
import styles from './dialog.module.css';

/** A window over the page. Focus goes in, stays in and comes back; Escape closes it. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  size = 'm',
  kind = 'dialog',
  initialFocus,
  footer,
  children,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly size?: 's' | 'm' | 'l';
  /** `alertdialog` asks a question that a click beside it does not answer, and has no X: its footer must close it. */
  readonly kind?: 'dialog' | 'alertdialog';
  /** What has the focus when it opens; by default its first field, without one its first button. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** Its buttons, the one that goes on last. */
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
}) {
  const popup = useRef<HTMLDivElement>(null);
  const Parts = kind === 'dialog' ? BaseDialog : AlertDialog;
  return (
    <Parts.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Parts.Portal>
        <Parts.Backdrop className={styles.backdrop} />
        <Parts.Viewport className={styles.viewport}>
          <Parts.Popup
            ref={popup}
            className={clsx(styles.popup, styles[size])}
            initialFocus={initialFocus ?? (() => firstFieldOf(popup.current))}
          >
            <header className={styles.header}>
              <Parts.Title className={styles.title}>{title}</Parts.Title>
              {kind === 'dialog' && (
                <Parts.Close className={styles.close} aria-label="Close">
                  <X size={16} aria-hidden />
                </Parts.Close>
              )}
            </header>
            {description !== undefined && (
              <Parts.Description className={styles.description} render={<div />}>
                {description}
              </Parts.Description>
            )}
            {children !== undefined && <div className={styles.body}>{children}</div>}
            {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
          </Parts.Popup>
        </Parts.Viewport>
      </Parts.Portal>
    </Parts.Root>
  );
}

const FIELDS =
  'input:not([type="hidden"], [type="file"], :disabled), textarea:not(:disabled), select:not(:disabled)';

/** Where a dialog is filled in, one goes on at its first field; true leaves the choice to the dialog. */
function firstFieldOf(popup: HTMLElement | null): HTMLElement | true {
  return popup?.querySelector<HTMLElement>(FIELDS) ?? true;
}
