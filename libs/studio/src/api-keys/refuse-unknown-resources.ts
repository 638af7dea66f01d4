import type { RefusedField } from '@paretostudio/admission';
import type { LibraryReader, Repositories } from '@paretostudio/entities';
import { parseResource, type Permissions, type ResourceKind } from '@paretostudio/permissions';
import { refuse } from '../core/outcome.js';

/** How many resources one refusal names. */
const FIELDS_MAX = 50;

/**
 * Refuses a permission map that names a connection or an agent that is not there for the caller: another account's and
 * another member's personal one are answered like one that never was. Null when all are there.
 *
 * @param had - What the key has already, and may keep whoever changes the rest of it.
 */
export async function refuseUnknownResources(
  { connections, agents }: Repositories,
  reader: LibraryReader,
  permissions: Permissions,
  had: Permissions = {},
): Promise<ReturnType<typeof refuse> | null> {
  const named = Object.keys(permissions).filter((resource) => !Object.hasOwn(had, resource));
  const existing = new Set(
    [
      await connections.listByIds(reader.accountId, idsOf(named, 'connection')),
      await agents.findSummariesByIds(reader, idsOf(named, 'agent')),
    ].flatMap((rows) => rows.map(({ id }) => id)),
  );
  const fields = named.flatMap((resource): RefusedField[] => {
    const { kind, id } = parseResource(resource) ?? { kind: 'any', id: null };
    if ((kind !== 'connection' && kind !== 'agent') || id === null || existing.has(id)) return [];
    return [{ path: `permissions.${resource}`, message: `names no ${kind} of this account` }];
  });
  const [first] = fields;
  if (first === undefined) return null;
  const detail = `The field \`${first.path}\` ${first.message}.`;
  return refuse({ code: 'invalid_permissions', detail, fields: fields.slice(0, FIELDS_MAX) });
}

function idsOf(resources: readonly string[], wanted: ResourceKind): string[] {
  return resources.flatMap((text) => {
    const resource = parseResource(text);
    return resource?.kind === wanted && resource.id !== null ? [resource.id] : [];
  });
}
