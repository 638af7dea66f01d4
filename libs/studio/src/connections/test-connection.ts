import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { ConnectionTestView } from './connection-test.view.js';
import { findConnection } from './find-connection.js';
import { refreshTools } from './refresh-tools.js';
import { TestConnectionInput } from './test-connection.input.js';
import { toConnectionTestView } from './to-connection-test-view.js';

/**
 * Reads the server of a connection now, also when it failed again and again before, records its tools and tells what
 * is different since they were last read. What is new or changed waits for approval.
 */
export const testConnection = defineOperation({
  action: 'test_connection',
  input: TestConnectionInput,
  output: ConnectionTestView,
  async run(ctx, caller, input) {
    const found = await findConnection(ctx.storage.repositories, caller.accountId, input.id);
    if (!found.ok) return found;
    const refresh = await refreshTools(ctx, found.value, { force: true });
    return succeed(toConnectionTestView(refresh, ctx.clock()));
  },
});
