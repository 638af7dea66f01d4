import type { QueryClient } from '@tanstack/react-query';
import { sessionQuery, whoamiQuery } from './who.js';

/** Reads who is signed in, and what they may do, before a page asks for it. What fails is asked again by the page, and told there. */
export async function readAhead(client: QueryClient): Promise<void> {
  await client.prefetchQuery(sessionQuery);
  if (client.getQueryData(sessionQuery.queryKey) != null) await client.prefetchQuery(whoamiQuery);
}
