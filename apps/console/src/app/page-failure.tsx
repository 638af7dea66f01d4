import { useRouteError } from 'react-router';
import { ErrorState } from '../ui/states.js';
import styles from './require-session.module.css';

/** Stands in for a page that could not be drawn or loaded, inside the shell. */
export function PageFailure() {
  const error = useRouteError();
  return (
    <div className={styles.failure}>
      <h1>This page could not be shown</h1>
      <ErrorState error={error} onRetry={() => window.location.reload()} />
    </div>
  );
}

/** Stands in for everything where not even the shell could be drawn. */
export function ConsoleFailure() {
  return (
    <main>
      <PageFailure />
    </main>
  );
}
