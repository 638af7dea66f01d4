import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../data/api.js';
import { readAll } from '../../../data/use-pages.js';

/** A tool of a connection, as the server shows it. */
export type ConnectionTool = ApiSchemas['ConnectionToolView'];

/** The connections of the account, at most a thousand. */
export const connectionsForAgentsQuery = queryOptions({
  queryKey: ['connections', 'all-for-agents'],
  queryFn: () =>
    readAll<ApiSchemas['ConnectionView']>((cursor) =>
      valueOf(api.GET('/v1/connections', { params: { query: { limit: 100, ...(cursor && { cursor }) } } })),
    ),
});

/** All tools of a connection, at most a thousand, whatever their state. */
export function toolsForAgentsQuery(connectionId: string) {
  return queryOptions({
    queryKey: ['connections', connectionId, 'tools-for-agents'],
    queryFn: () =>
      readAll<ConnectionTool>((cursor) =>
        valueOf(
          api.GET('/v1/connections/{id}/tools', {
            params: { path: { id: connectionId }, query: { limit: 100, ...(cursor && { cursor }) } },
          }),
        ),
      ),
  });
}
