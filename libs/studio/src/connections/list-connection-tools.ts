import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { PAGE_LIMIT_DEFAULT } from '../validation/page-input.js';
import { ConnectionToolPage } from './connection-tool-page.view.js';
import { findConnection } from './find-connection.js';
import { ListConnectionToolsInput } from './list-connection-tools.input.js';
import { toConnectionToolView } from './to-connection-tool-view.js';

/**
 * Lists the tools of a connection by name, as they were last read, with what is different from what was approved.
 * Under the right to see the connection.
 */
export const listConnectionTools = defineOperation({
  action: 'get_connection',
  input: ListConnectionToolsInput,
  output: ConnectionToolPage,
  async run({ storage: { repositories } }, { accountId }, input) {
    const { id, state, definitions: definition = false, limit = PAGE_LIMIT_DEFAULT, cursor } = input;
    const found = await findConnection(repositories, accountId, id);
    if (!found.ok) return found;
    const { id: connectionId } = found.value;
    const request = { accountId, connectionId, state, limit, cursor: cursor ?? null };
    const page = await repositories.connectionTools.list(request);
    return succeed({
      items: page.items.map((tool) => toConnectionToolView(tool, { definition })),
      nextCursor: page.nextCursor,
    });
  },
});
