import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';

/** A button; `type` is `button` unless told otherwise, so that none submits a form by accident. */
export function Button({
  variant = 'secondary',
  icon,
  pending = false,
  children,
  ...rest
}: ComponentProps<'button'> & {
  /** How much it asks for attention: one `primary` a view. */
  readonly variant?: 'primary' | 'secondary' | 'quiet';
  /** Decoration before the text. */
  readonly icon?: ReactNode;
  /** Work is under way: it stays focusable, says so to screen readers and takes no second click. */
  readonly pending?: boolean;
}) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : rest.onClick}
      className={clsx(styles.button, styles[variant])}
    >
      {icon}
      {children}
    </button>
  );
}
