import type { Connection, Repositories } from '@paretostudio/entities';
import type { ConnectionDetailView } from './connection-detail.view.js';
import { CONNECTION_LIMITS } from './connection-limits.js';
import { toConnectionToolView } from './to-connection-tool-view.js';
import { toConnectionView } from './to-connection-view.js';

/** Shows a connection with the tools that wait for approval and those that were not taken. */
export async function toConnectionDetailView(
  { connectionTools }: Repositories,
  row: Connection,
): Promise<ConnectionDetailView> {
  const { accountId, id: connectionId } = row;
  const counts = await connectionTools.counts(accountId, [connectionId]);
  const limit = CONNECTION_LIMITS.waitingShownMax;
  const waiting = await connectionTools.list({ accountId, connectionId, state: 'waiting', limit });
  return {
    ...toConnectionView(row, counts.get(connectionId)),
    waiting: waiting.items.map((tool) => toConnectionToolView(tool)),
    refusedTools: row.refusedTools.map(({ name, reason, message }) => ({ name, reason, message })),
  };
}
