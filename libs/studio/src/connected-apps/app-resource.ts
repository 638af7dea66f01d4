import type { LibraryReader, Repositories } from '@paretostudio/entities';
import { parseResource } from '@paretostudio/permissions';
import type { AppResourceKind, AppResourceView } from './app-resource.view.js';

/** The resource of an app, taken apart. */
export interface AppResource {
  readonly kind: AppResourceKind;
  /** The id of the connection or agent; null for what has none. */
  readonly id: string | null;
  /** The one resource that permissions may name, such as `conn_<uuid>`; null where they may name any. */
  readonly only: string | null;
}

const MCP = 'mcp/';

/**
 * Takes the name of a resource apart.
 *
 * @throws {@link RangeError} If it names none: names are made by the server, not taken from requests.
 */
export function readAppResource(name: string): AppResource {
  if (name === 'mcp') return { kind: 'studio', id: null, only: null };
  if (name === 'v1') return { kind: 'rest', id: null, only: null };
  const target = name.startsWith(MCP) ? parseResource(name.slice(MCP.length)) : null;
  if (target?.kind === 'connection' || target?.kind === 'agent') {
    return { kind: target.kind, id: target.id, only: target.text };
  }
  throw new RangeError('No resource has this name.');
}

/**
 * Tells what resources are to a reader; another account's and another member's personal ones are as if they never were.
 *
 * @param names - Of resources; each once is enough.
 */
export async function describeAppResources(
  { connections, agents }: Repositories,
  reader: LibraryReader,
  names: readonly string[],
): Promise<ReadonlyMap<string, AppResourceView>> {
  const resources = [...new Set(names)].map((name) => ({ name, ...readAppResource(name) }));
  const idsOf = (kind: AppResourceKind) =>
    resources.flatMap((resource) => (resource.kind === kind && resource.id !== null ? [resource.id] : []));
  const titles = new Map<string, string>();
  for (const { id, name } of await connections.listByIds(reader.accountId, idsOf('connection'))) {
    titles.set(id, name);
  }
  for (const { id, name } of await agents.findSummariesByIds(reader, idsOf('agent'))) titles.set(id, name);
  return new Map(
    resources.map(({ name, kind, id }) => {
      const title = id === null ? null : (titles.get(id) ?? null);
      return [name, { name, kind, title, exists: id === null || title !== null }];
    }),
  );
}
