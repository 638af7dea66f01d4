import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Navigate, Outlet, useLocation, useSearchParams } from 'react-router';
import { sessionOverQuery, sessionQuery } from '../data/who.js';
import { ErrorState } from '../ui/states.js';
import { SignInAgain } from './sign-in-again.js';
import styles from './require-session.module.css';

/** Where to go after the sign-in: a path of this console, never another site; a newcomer begins at the first call. */
export function pathAfterSignIn(next: string | null, cameFrom: string): string {
  if (next !== null && isOurs(next) && !next.startsWith('/sign-')) return next;
  return cameFrom === '/sign-up' ? '/welcome' : '/';
}

/** As a browser reads it, which passes over tabs and line breaks and takes a backslash for a slash. */
function isOurs(path: string): boolean {
  const { origin } = window.location;
  return path.startsWith('/') && URL.canParse(path, origin) && new URL(path, origin).origin === origin;
}

/** Lets signed-in people on, and leads others to the sign-in and back afterwards; a page with unsaved changes is kept. */
export function RequireSession() {
  const { data: session, error, isPending, refetch } = useQuery(sessionQuery);
  const { data: isOver } = useQuery(sessionOverQuery);
  const { pathname, search } = useLocation();
  if (isPending) return null;
  if (session === undefined) {
    return (
      <main className={styles.failure}>
        <h1>ParetoStudio</h1>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </main>
    );
  }
  if (session === null) {
    const here = pathname + search;
    return <Navigate to={here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`} replace />;
  }
  return (
    <>
      {/* Drawn anew for somebody else: nothing that one person has typed or opened is there for the next. */}
      <Fragment key={session.member.id}>
        <Outlet />
      </Fragment>
      {isOver && <SignInAgain session={session} />}
    </>
  );
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
