import type { ReactNode } from 'react';
import styles from './auth-layout.module.css';

/** The frame of the pages for people who are not signed in: what this is, and one form. */
export function AuthLayout({ children }: { readonly children: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.brand}>
        <img src="/icon.svg" alt="" width="28" height="28" />
        <span>ParetoStudio</span>
      </div>
      <div className={styles.card}>{children}</div>
      <p className={styles.foot}>
        API keys for your prompts, agents, skills and MCP tools: named, scoped, metered, revocable at once.
      </p>
    </main>
  );
}
