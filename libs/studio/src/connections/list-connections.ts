import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { PAGE_LIMIT_DEFAULT } from '../validation/page-input.js';
import { ConnectionPage } from './connection-page.view.js';
import { ListConnectionsInput } from './list-connections.input.js';
import { toConnectionView } from './to-connection-view.js';

/** Lists the connections of the account, newest first. */
export const listConnections = defineOperation({
  action: 'list_connections',
  input: ListConnectionsInput,
  output: ConnectionPage,
  async run(
    { storage: { repositories } },
    { accountId },
    { limit = PAGE_LIMIT_DEFAULT, cursor = undefined },
  ) {
    const page = await repositories.connections.list({ accountId, limit, cursor: cursor ?? null });
    const ids = page.items.map(({ id }) => id);
    const counts = await repositories.connectionTools.counts(accountId, ids);
    const items = page.items.map((row) => toConnectionView(row, counts.get(row.id)));
    return succeed({ items, nextCursor: page.nextCursor });
  },
});
