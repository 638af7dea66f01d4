import type { RefusedField } from '@paretostudio/admission';
import type { Repositories } from '@paretostudio/entities';
import { parseResource, type Permissions, type ResourceKind } from '@paretostudio/permissions';
import { refuse } from '../core/outcome.js';

/** How many resources one refusal names. */
const FIELDS_MAX = 50;

/**
 * Refuses a permission map that names a connection or an agent that the account does not have: another account's is
 * answered like one that never was. Null when all exist.
 */
export async function refuseUnknownResources(
  { connections, agents }: Repositories,
  accountId: string,
  permissions: Permissions,
): Promise<ReturnType<typeof refuse> | null> {
  const named = Object.keys(permissions);
  const existing = new Set(
    [
      await connections.listByIds(accountId, idsOf(named, 'connection')),
      await agents.findSummariesByIds(accountId, idsOf(named, 'agent')),
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
