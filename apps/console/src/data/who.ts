import type { ApiSchemas } from '@paretostudio/api-client';
import { valueOf } from '@paretostudio/api-client';
import { type QueryClient, queryOptions, skipToken, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { api } from './api.js';
import { isSessionEnd } from './query-client.js';
import { hasUnsaved } from './unsaved.js';

/** Who is signed in, where. */
export type Session = ApiSchemas['SessionView'];

/** The signed-in person's rights, plan and meters. */
export type Whoami = ApiSchemas['WhoamiView'];

const SESSION_KEY = ['session'] as const;

/**
 * Whether the session is over while the page holds what was not saved. The page is kept then, with the person it was of, until
 * somebody has signed in again over it.
 */
export const sessionOverQuery = queryOptions({
  queryKey: ['session-over'],
  queryFn: skipToken,
  initialData: false,
  gcTime: Infinity,
});

/** The session of this browser; null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async ({ client }): Promise<Session | null> => {
    try {
      const session = await valueOf(api.GET('/v1/auth/session'));
      client.setQueryData(sessionOverQuery.queryKey, false);
      return session;
    } catch (error) {
      if (!isSessionEnd(error)) throw error;
      const before = client.getQueryData<Session | null>(SESSION_KEY) ?? null;
      if (before === null || !hasUnsaved()) return null;
      client.setQueryData(sessionOverQuery.queryKey, true);
      return before;
    }
  },
  staleTime: 60_000,
  // Somebody else may have signed in in another tab: nothing of them is to be mixed with what this one shows.
  refetchOnWindowFocus: 'always',
});

/** Somebody has signed in. */
export function beginSession(client: QueryClient, session: Session): void {
  client.setQueryData(sessionOverQuery.queryKey, false);
  client.setQueryData(SESSION_KEY, session);
}

/** The server says that nobody is signed in any more: the pages lead to the sign-in, unless something would be lost with them. */
export function endSession(client: QueryClient): void {
  const isKept = hasUnsaved() && client.getQueryData<Session | null>(SESSION_KEY) != null;
  if (isKept) client.setQueryData(sessionOverQuery.queryKey, true);
  else leaveSession(client);
}

/** Lets go of the session and of what was not saved on the page. */
export function leaveSession(client: QueryClient): void {
  client.setQueryData(sessionOverQuery.queryKey, false);
  client.setQueryData(SESSION_KEY, null);
}

/** What the signed-in person may do, and how much of the plan is used. */
export const whoamiQuery = queryOptions({
  queryKey: ['whoami'],
  queryFn: (): Promise<Whoami> => valueOf(api.GET('/v1/me')),
  refetchInterval: 60_000,
});

/** What is to be known of the server before anybody signs in. */
export const instanceQuery = queryOptions({
  queryKey: ['instance'],
  queryFn: () => valueOf(api.GET('/v1/instance')),
  staleTime: Infinity,
});

/** Who is signed in; only inside the pages behind the sign-in. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) throw new Error('Nobody is signed in.');
  return data;
}

/** Rights, plan and meters, once they are read. */
export function useWhoami(): Whoami | undefined {
  return useQuery(whoamiQuery).data;
}

/** Whether the signed-in person may do an action of the studio, by role and plan; false until it is known. */
export function useMay(action: string): boolean {
  return useWhoami()?.actions.includes(action) ?? false;
}
