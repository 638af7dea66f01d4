import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { api } from '../../data/api.js';
import { usePages } from '../../data/use-pages.js';

/** A program that a member let in. */
export type ConnectedApp = ApiSchemas['ConnectedAppView'];

/** The key that every list of connected apps is kept under. */
export const CONNECTED_APPS = 'connected-apps';

/** Reads connected apps: the person's own, or everybody's; those that work, or all. */
export function useConnectedApps({
  all,
  status,
}: {
  readonly all: boolean;
  readonly status: 'live' | 'all';
}) {
  return usePages<ConnectedApp>([CONNECTED_APPS, { all, status }], (cursor) =>
    valueOf(api.GET('/v1/connected-apps', { params: { query: { all, status, ...(cursor && { cursor }) } } })),
  );
}
