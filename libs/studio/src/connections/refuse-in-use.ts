import type { Connection, Repositories } from '@paretostudio/entities';
import { refuseConflict } from '../core/refusals.js';
import { CONNECTION_LIMITS } from './connection-limits.js';

/** Refuses to delete a connection that agents have, and names some of them; null when none has it. */
export async function refuseInUse(
  { agents }: Repositories,
  { accountId, id }: Pick<Connection, 'accountId' | 'id'>,
): Promise<ReturnType<typeof refuseConflict> | null> {
  const names = await agents.listNamesByConnection(accountId, id);
  if (names.length === 0) return null;
  const named = names.slice(0, CONNECTION_LIMITS.agentsNamedMax);
  const rest = names.length - named.length;
  return refuseConflict(
    `Agents have this connection: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}. ` +
      'Take it out of them, or delete it with `force: true`.',
  );
}
