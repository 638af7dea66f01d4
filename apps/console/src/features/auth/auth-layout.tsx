import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './auth-layout.module.css';

/** The frame of the pages outside the console's shell, such as the sign-in: what this is, and one form. */
export function AuthLayout({
  isWide = false,
  children,
}: {
  /** Gives the form room for more than a few fields. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <main className={styles.page}>
      <div className={styles.brand}>
        <img src="/icon.svg" alt="" width="28" height="28" />
        <span>ParetoStudio</span>
      </div>
      <div className={clsx(styles.card, isWide && styles.wide)}>{children}</div>
      <p className={styles.foot}>
        API keys for your prompts, agents, skills and MCP tools: named, scoped, metered, revocable at once.
      </p>
    </main>
  );
}
