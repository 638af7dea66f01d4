import styles from './options.module.css';

/** What the operator of a server has to know of this extension. */
export function ForOperators() {
  return (
    <section className={styles.section}>
      <h2>For whoever runs the server</h2>
      <p>
        A server takes keys from browser extensions that it knows. This one is known after a restart with:
      </p>
      <pre className={styles.line} tabIndex={0} aria-label="Variable of the server">
        EXTENSION_ORIGINS={location.origin}
      </pre>
    </section>
  );
}
