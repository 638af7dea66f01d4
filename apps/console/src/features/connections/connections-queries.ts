import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../data/api.js';
import { readAll } from '../../data/use-pages.js';

/** A connection as lists show it; never its credentials. */
export type Connection = ApiSchemas['ConnectionView'];

/** A connection with the tools that were not taken. */
export type ConnectionDetail = ApiSchemas['ConnectionDetailView'];

/** How the server of a connection answered just now. */
export type ConnectionTest = ApiSchemas['ConnectionTestView'];

/** What a server says of itself. */
export type ConnectionServer = ApiSchemas['ConnectionServerView'];

/** A tool as the server of a connection describes it: untrusted text, hidden characters written out by our server. */
export type ConnectionTool = ApiSchemas['ConnectionToolView'] & {
  /** Where the page begins that it stands on; null is the first. Its whole definition is read from there. */
  readonly cursor: string | null;
};

const PAGE_ITEMS = 100;
/** Above what a server may list. */
const TOOL_PAGES_MAX = 50;

/** All connections of the account; the server takes 500 at most. */
export const connectionsQuery = queryOptions({
  queryKey: ['connections', 'list'],
  queryFn: (): Promise<readonly Connection[]> =>
    readAll<Connection>((cursor) =>
      valueOf(
        api.GET('/v1/connections', { params: { query: { limit: PAGE_ITEMS, ...(cursor && { cursor }) } } }),
      ),
    ),
});

/** One connection by its id or slug. */
export function connectionQuery(id: string) {
  return queryOptions({
    queryKey: ['connections', 'one', id],
    queryFn: (): Promise<ConnectionDetail> =>
      valueOf(api.GET('/v1/connections/{id}', { params: { path: { id } } })),
  });
}

/** All tools of a connection by name, without their whole definitions. */
export function toolsQuery(id: string) {
  return queryOptions({
    queryKey: ['connections', 'tools', id],
    // What somebody looks at stays as it is; the server refuses to approve what has moved since.
    refetchOnWindowFocus: false,
    queryFn: async (): Promise<readonly ConnectionTool[]> => {
      const tools: ConnectionTool[] = [];
      let cursor: string | null = null;
      for (let pages = 0; pages < TOOL_PAGES_MAX; pages += 1) {
        const page = await readTools(id, cursor, false);
        for (const tool of page.items) tools.push({ ...tool, cursor });
        cursor = page.nextCursor;
        if (cursor === null) break;
      }
      return tools;
    },
  });
}

/** The whole definition of a tool; null when the server has another one now than was shown. */
export function definitionQuery(id: string, { name, hash, cursor }: ConnectionTool) {
  return queryOptions({
    queryKey: ['connections', 'definitions', id, cursor],
    queryFn: () => readTools(id, cursor, true),
    select: ({ items }): string | null =>
      items.find((tool) => tool.name === name && tool.hash === hash)?.definition ?? null,
  });
}

function readTools(
  id: string,
  cursor: string | null,
  definitions: boolean,
): Promise<ApiSchemas['ConnectionToolPage']> {
  const query = {
    limit: PAGE_ITEMS,
    ...(definitions && { definitions }),
    ...(cursor !== null && { cursor }),
  };
  return valueOf(api.GET('/v1/connections/{id}/tools', { params: { path: { id }, query } }));
}
