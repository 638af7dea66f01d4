import { valueOf } from '@paretostudio/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Navigate, Outlet, useLocation, useSearchParams } from 'react-router';
import { api } from '../data/api.js';
import { leaveSession, sessionOverQuery, sessionQuery } from '../data/who.js';
import { codeOf } from '../data/words-of.js';
import { Button } from '../ui/button.js';
import { ErrorState } from '../ui/states.js';
import { SignInAgain } from './sign-in-again.js';
import styles from './require-session.module.css';

/** Where to go after the sign-in: a path of this console, never another site; a newcomer begins at the first call. */
export function pathAfterSignIn(next: string | null, cameFrom: string): string {
  const path = next === null ? null : ownPath(next);
  if (path !== null && !path.startsWith('/sign-')) return path;
  return cameFrom === '/sign-up' ? '/welcome' : '/';
}

/**
 * As a browser reads it, which passes over tabs and line breaks and takes a backslash for a slash. Null for what is no
 * path of ours, also for one of `//host`, which resolving `/.//host` leaves.
 */
function ownPath(text: string): string | null {
  const { origin } = window.location;
  if (!text.startsWith('/') || !URL.canParse(text, origin)) return null;
  const url = new URL(text, origin);
  const path = url.pathname + url.search + url.hash;
  return url.origin === origin && !path.startsWith('//') ? path : null;
}

/** Lets signed-in people on, and leads others to the sign-in and back afterwards; a page with unsaved changes is kept. */
export function RequireSession() {
  const { data: session, error, isPending, refetch } = useQuery(sessionQuery);
  const { data: isOver } = useQuery(sessionOverQuery);
  const { pathname, search } = useLocation();
  if (isPending) return null;
  if (session === undefined) return <SessionFailure error={error} onRetry={() => void refetch()} />;
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

/** Why there are no pages; where the account or the place in it is not served, signing in again leads to another one. */
function SessionFailure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const queryClient = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => valueOf(api.POST('/v1/auth/sign-out')),
    onSuccess: () => leaveSession(queryClient),
  });
  const isUnserved = ['account_suspended', 'permission_denied'].includes(codeOf(error) ?? '');
  return (
    <main className={styles.failure}>
      <h1>ParetoStudio</h1>
      <ErrorState error={signOut.error ?? error} onRetry={onRetry} />
      {isUnserved && (
        <Button pending={signOut.isPending} onClick={() => signOut.mutate()}>
          Sign out
        </Button>
      )}
    </main>
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
