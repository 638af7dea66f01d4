import { valueOf } from '@paretostudio/api-client';
import { roleAtLeast } from '@paretostudio/permissions';
import { useQuery } from '@tanstack/react-query';
import { membersQuery } from '../../../data/account-queries.js';
import { api } from '../../../data/api.js';
import { readAll } from '../../../data/use-pages.js';
import { useMay, useSession } from '../../../data/who.js';
import { nameTable, type NameTable } from '../model/name-table.js';

const NAMES_MAX = 1_000;
const STALE_MS = 60_000;
const LIMIT = 100;

/** What ids of records are called now. */
export interface Names {
  /** Keys, and the programs that were connected in place of one. */
  readonly keys: NameTable;
  readonly connections: NameTable;
  readonly agents: NameTable;
  readonly members: NameTable;
}

/** Reads what keys, connections, agents and members are called, as far as the person may see them. */
export function useNames(): Names {
  const keys = useList('api-keys', 'list_api_keys', () =>
    readAll(
      (cursor) =>
        valueOf(
          api.GET('/v1/api-keys', { params: { query: { status: 'all', limit: LIMIT, ...at(cursor) } } }),
        ),
      NAMES_MAX,
    ),
  );
  const connections = useList('connections', 'list_connections', () =>
    readAll(
      (cursor) => valueOf(api.GET('/v1/connections', { params: { query: { limit: LIMIT, ...at(cursor) } } })),
      NAMES_MAX,
    ),
  );
  const agents = useList('agents', 'list_agents', () =>
    readAll(
      (cursor) => valueOf(api.GET('/v1/agents', { params: { query: { limit: LIMIT, ...at(cursor) } } })),
      NAMES_MAX,
    ),
  );
  const apps = useConnectedAppNames();
  const members = useQuery(membersQuery).data?.items;
  return {
    keys: nameTable('key', keys === undefined || apps === undefined ? undefined : [...keys, ...apps], {
      nameOf: ({ name, status }) => ({ name, note: status === 'active' ? null : status }),
      pathOf: (item) => ('clientId' in item ? '/settings/connected-apps' : `/settings/developer/${item.id}`),
      itemsMax: NAMES_MAX,
    }),
    connections: nameTable('connection', connections, {
      nameOf: ({ name }) => ({ name, note: null }),
      pathOf: ({ id }) => `/connections/${id}`,
      itemsMax: NAMES_MAX,
    }),
    agents: nameTable('agent', agents, {
      nameOf: ({ displayName, name }) => ({ name: displayName || name, note: null }),
      pathOf: ({ id }) => `/agents/${id}`,
      itemsMax: NAMES_MAX,
    }),
    members: nameTable('member', members, {
      nameOf: ({ name, status }) => ({ name, note: status === 'active' ? null : status }),
      pathOf: () => '/settings/members',
      itemsMax: NAMES_MAX,
    }),
  };
}

/** Connected programs of everybody for who may see them, else one's own. */
function useConnectedAppNames() {
  const all = roleAtLeast(useSession().member.role, 'admin');
  return useQuery({
    queryKey: ['connected-apps', 'names', { all }],
    queryFn: () =>
      readAll(
        (cursor) =>
          valueOf(
            api.GET('/v1/connected-apps', {
              params: { query: { all, status: 'all', limit: LIMIT, ...at(cursor) } },
            }),
          ),
        NAMES_MAX,
      ),
    staleTime: STALE_MS,
  }).data;
}

function useList<Item>(kind: string, action: string, queryFn: () => Promise<readonly Item[]>) {
  const enabled = useMay(action);
  return useQuery({ queryKey: [kind, 'names'], queryFn, staleTime: STALE_MS, enabled }).data;
}

function at(cursor: string | undefined) {
  return cursor === undefined ? {} : { cursor };
}
