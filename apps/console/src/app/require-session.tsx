import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, Outlet, useLocation, useSearchParams } from 'react-router';
import { sessionQuery } from '../data/who.js';
import { ErrorState } from '../ui/states.js';
import styles from './require-session.module.css';

/** Where to go after the sign-in: a path of this console, never another site; a newcomer begins at the first call. */
export function pathAfterSignIn(next: string | null, cameFrom: string): string {
  if (next !== null && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-')) return next;
  return cameFrom === '/sign-up' ? '/welcome' : '/';
}

/** Lets signed-in people on, and leads others to the sign-in and back afterwards. */
export function RequireSession({ queryClient }: { readonly queryClient: QueryClient }) {
  const { data: session, error, isPending, refetch } = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  const isSignedOut = session === null;
  useEffect(() => {
    // What somebody has read must not be shown to whoever signs in next.
    if (isSignedOut) queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  }, [isSignedOut, queryClient]);
  if (isPending) return null;
  if (session === undefined) {
    return (
      <main className={styles.failure}>
        <h1>ParetoStudio</h1>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </main>
    );
  }
  if (isSignedOut) {
    const here = pathname + search;
    return <Navigate to={here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`} replace />;
  }
  return <Outlet />;
}

/** Keeps people who are signed in from the pages for those who are not. */
export function RequireGuest() {
  const { data: session, isPending } = useQuery(sessionQuery);
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  if (isPending) return null;
  if (session == null) return <Outlet />;
  return <Navigate to={pathAfterSignIn(search.get('next'), pathname)} replace />;
}
