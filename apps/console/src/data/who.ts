import type { ApiSchemas } from '@paretostudio/api-client';
import { valueOf } from '@paretostudio/api-client';
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { api } from './api.js';
import { isSessionEnd } from './query-client.js';

/** Who is signed in, where. */
export type Session = ApiSchemas['SessionView'];

/** The signed-in person's rights, plan and meters. */
export type Whoami = ApiSchemas['WhoamiView'];

/** The session of this browser; null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await valueOf(api.GET('/v1/auth/session'));
    } catch (error) {
      if (isSessionEnd(error)) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

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
