import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { createQueryClient } from './query-client.js';
import { endSession, instanceQuery, sessionOverQuery, sessionQuery, type Session } from './who.js';

/** What is nobody's: it stays when somebody else signs in. */
const NOBODYS = new Set([sessionQuery, sessionOverQuery, instanceQuery].map(({ queryKey }) => queryKey[0]));

/** Makes the console's store of what was read. It holds what one person read, and forgets it with the person. */
export function createConsoleClient(): QueryClient {
  const client = createQueryClient(() => endSession(client));
  let member: string | null = null;
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || !isSession(query.queryKey)) return;
    const next = (query.state.data as Session | null | undefined)?.member.id ?? null;
    if (member !== null && next !== member) forgetAll(client);
    member = next;
  });
  return client;
}

function isSession(queryKey: QueryKey): boolean {
  return queryKey[0] === sessionQuery.queryKey[0];
}

function forgetAll(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => !NOBODYS.has(queryKey[0] as string) });
  client.getMutationCache().clear();
}
