import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './button.module.css';
import { Spinner } from './spinner.js';

/** How much a button asks for attention: one `primary` a page; `danger` for what cannot be undone. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

/** What buttons and links that look like one share. */
export interface ButtonLook {
  readonly variant?: ButtonVariant;
  readonly size?: 's' | 'm';
  /** Decoration before the text; an icon of lucide at 16 pixels. */
  readonly icon?: ReactNode;
}

/** A button; `type` is `button` unless told otherwise, so that none submits a form by accident. */
export function Button({
  variant = 'secondary',
  size = 'm',
  icon,
  pending = false,
  className,
  children,
  disabled,
  ...rest
}: ButtonLook & {
  /** Work is under way: it stays focusable, tells screen readers that it is busy and takes no second click. */
  readonly pending?: boolean;
} & ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : rest.onClick}
      className={clsx(styles.button, styles[variant], styles[size], className)}
    >
      {pending ? <Spinner /> : icon}
      {children !== undefined && <span>{children}</span>}
    </button>
  );
}

/** A link that looks like a button: for what leads to another page. */
export function ButtonLink({
  variant = 'secondary',
  size = 'm',
  icon,
  className,
  children,
  ...rest
}: ButtonLook & ComponentProps<typeof Link>) {
  return (
    <Link {...rest} className={clsx(styles.button, styles[variant], styles[size], className)}>
      {icon}
      <span>{children}</span>
    </Link>
  );
}
