import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './badge.module.css';
import type { Tone } from './notice.js';

/** A word or two that mark a thing: a state, a tag. The words tell it, the colour only helps. */
export function Badge({
  tone = 'neutral',
  dot = false,
  children,
}: {
  readonly tone?: Tone;
  readonly dot?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <span className={clsx(styles.badge, styles[tone])}>
      {dot && <span className={styles.dot} aria-hidden="true" />}
      <bdi>{children}</bdi>
    </span>
  );
}
