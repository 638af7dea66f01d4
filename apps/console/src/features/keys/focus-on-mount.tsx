import { type ReactNode, useEffect, useRef } from 'react';
import styles from './focus-on-mount.module.css';

/** Takes the focus when it appears: for what comes in the place of a button that was just pressed. */
export function FocusOnMount({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      {children}
    </div>
  );
}
