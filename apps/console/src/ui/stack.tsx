import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './stack.module.css';

/** Parts below each other, or beside each other while there is room, at one distance of the scale. */
export function Stack({
  direction = 'column',
  gap = 4,
  align,
  children,
}: {
  readonly direction?: 'column' | 'row';
  readonly gap?: 1 | 2 | 3 | 4 | 5 | 6;
  readonly align?: 'start' | 'center' | 'between';
  readonly children: ReactNode;
}) {
  return (
    <div
      className={clsx(
        styles.stack,
        styles[direction],
        styles[`gap${gap}`],
        align !== undefined && styles[align],
      )}
    >
      {children}
    </div>
  );
}
