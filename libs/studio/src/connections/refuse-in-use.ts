import type { Connection, LibraryReader, Repositories } from '@paretostudio/entities';
import { refuseConflict } from '../core/refusals.js';
import { CONNECTION_LIMITS } from './connection-limits.js';

/**
 * Refuses to delete a connection that agents have, and names some of those that the caller sees; null when none has it.
 */
export async function refuseInUse(
  { agents }: Repositories,
  reader: LibraryReader,
  { id }: Pick<Connection, 'id'>,
): Promise<ReturnType<typeof refuseConflict> | null> {
  const { names, others } = await agents.listByConnection(reader, id);
  if (names.length + others === 0) return null;
  const named = names.slice(0, CONNECTION_LIMITS.agentsNamedMax);
  const rest = names.length + others - named.length;
  const who =
    named.length === 0
      ? 'Personal agents of other members have this connection.'
      : `Agents have this connection: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
  return refuseConflict(`${who} Take it out of them, or delete it with \`force: true\`.`);
}
