import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './code-block.module.css';
import { CopyButton } from './copy-button.js';

/** Text to be taken as it stands: a command, a file, a key. It can be scrolled by keyboard and copied. */
export function CodeBlock({
  code,
  label,
  caption,
  copyLabel,
  wrap = false,
  children,
}: {
  readonly code: string;
  /** What it is; the name of the region for screen readers. */
  readonly label: string;
  /** Shown above it, as a file's path is. */
  readonly caption?: ReactNode;
  /** The name of the button; default "Copy". */
  readonly copyLabel?: string;
  readonly wrap?: boolean;
  /** Shown in place of `code`, which is what is copied. */
  readonly children?: ReactNode;
}) {
  return (
    <figure className={styles.block}>
      <div className={styles.bar}>
        <figcaption className={styles.caption}>{caption ?? label}</figcaption>
        <CopyButton text={code} label={copyLabel ?? 'Copy'} />
      </div>
      <pre className={clsx(styles.code, wrap && styles.wrap)} role="region" aria-label={label} tabIndex={0}>
        <code>{children ?? code}</code>
      </pre>
    </figure>
  );
}
