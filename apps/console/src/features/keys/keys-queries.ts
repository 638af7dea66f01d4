import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../data/api.js';

/** A key as lists and pages show it; never the key itself. */
export type ApiKey = ApiSchemas['ApiKeyView'];

/** A remark of the server about a key that its owner may want to act on. */
export type ApiKeyHint = ApiSchemas['ApiKeyHintView'];

/** One key by its id. */
export function apiKeyQuery(id: string) {
  return queryOptions({
    queryKey: ['api-keys', 'one', id],
    queryFn: (): Promise<ApiKey> => valueOf(api.GET('/v1/api-keys/{id}', { params: { path: { id } } })),
  });
}

/** The remarks about all live keys that the person sees. */
export const apiKeyHintsQuery = queryOptions({
  queryKey: ['api-keys', 'hints'],
  queryFn: async (): Promise<readonly ApiKeyHint[]> => (await valueOf(api.GET('/v1/api-keys/hints'))).items,
  staleTime: 60_000,
});

/** The key that was used last, revoked ones among them; null while none was ever used. */
export const lastUsedKeyQuery = queryOptions({
  queryKey: ['api-keys', 'last-used'],
  queryFn: async (): Promise<ApiKey | null> => {
    const query = { status: 'all', sort: 'last_used', order: 'desc', limit: 1 } as const;
    const { items } = await valueOf(api.GET('/v1/api-keys', { params: { query } }));
    const [key] = items;
    return key === undefined || key.lastUsedAt === null ? null : key;
  },
});
