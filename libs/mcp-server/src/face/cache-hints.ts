import type { ServerOptions } from '@modelcontextprotocol/server';

/** What a client may keep of a list: nothing, since a right can be gone with the next request. */
const NOT_KEPT = { ttlMs: 0, cacheScope: 'private' } as const;

/** Tells clients of every mount to keep nothing. */
export const CACHE_HINTS: ServerOptions['cacheHints'] = {
  'server/discover': NOT_KEPT,
  'tools/list': NOT_KEPT,
  'prompts/list': NOT_KEPT,
  'resources/list': NOT_KEPT,
  'resources/templates/list': NOT_KEPT,
  'resources/read': NOT_KEPT,
};
