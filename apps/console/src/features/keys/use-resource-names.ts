import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { agentResource, connectionResource } from '@paretostudio/permissions';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../data/api.js';
import { readAll } from '../../data/use-pages.js';
import { useMay } from '../../data/who.js';

const NAMES_STALE_MS = 30_000;
const NONE: readonly never[] = [];

const allConnectionsQuery = queryOptions({
  queryKey: ['connections', 'all-for-keys'],
  queryFn: () =>
    readAll<ApiSchemas['ConnectionView']>((cursor) =>
      valueOf(api.GET('/v1/connections', { params: { query: { limit: 100, ...(cursor && { cursor }) } } })),
    ),
  staleTime: NAMES_STALE_MS,
});

const allAgentsQuery = queryOptions({
  queryKey: ['agents', 'all-for-keys'],
  queryFn: () =>
    readAll<ApiSchemas['AgentSummaryView']>((cursor) =>
      valueOf(api.GET('/v1/agents', { params: { query: { limit: 100, ...(cursor && { cursor }) } } })),
    ),
  staleTime: NAMES_STALE_MS,
});

/** A connection or an agent as something that a key can be given. */
export interface NamedResource {
  readonly id: string;
  /** `conn_<UUID>` or `agent_<UUID>`. */
  readonly resource: string;
  readonly name: string;
}

/** The connections and agents of the account, at most a thousand of each; empty while they are read or not allowed. */
export function useResources(): {
  readonly connections: readonly NamedResource[];
  readonly agents: readonly NamedResource[];
  readonly isPending: boolean;
  readonly error: unknown;
} {
  const connections = useQuery({ ...allConnectionsQuery, enabled: useMay('list_connections') });
  const agents = useQuery({ ...allAgentsQuery, enabled: useMay('list_agents') });
  return {
    connections: useMemo(
      () => connections.data?.map(({ id, name }) => ({ id, name, resource: connectionResource(id) })) ?? NONE,
      [connections.data],
    ),
    agents: useMemo(
      () =>
        agents.data?.map(({ id, displayName }) => ({ id, name: displayName, resource: agentResource(id) })) ??
        NONE,
      [agents.data],
    ),
    isPending: connections.isLoading || agents.isLoading,
    error: connections.error ?? agents.error,
  };
}

/** What people call the resources of permission maps, by resource. */
export function useResourceNames(): ReadonlyMap<string, string> {
  const { connections, agents } = useResources();
  return useMemo(
    () => new Map([...connections, ...agents].map(({ resource, name }) => [resource, name])),
    [connections, agents],
  );
}
