import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { ConnectionDetailView } from './connection-detail.view.js';
import { ConnectionRefInput } from './connection-ref.input.js';
import { findConnection } from './find-connection.js';
import { toConnectionDetailView } from './to-connection-detail-view.js';

/** Shows a connection by its id or slug, as it was last read; it speaks to no server. */
export const getConnection = defineOperation({
  action: 'get_connection',
  input: ConnectionRefInput,
  output: ConnectionDetailView,
  async run({ storage: { repositories } }, caller, input) {
    const found = await findConnection(repositories, caller.accountId, input.id);
    return found.ok ? succeed(await toConnectionDetailView(repositories, found.value)) : found;
  },
});
