import type { Repositories } from '@paretostudio/entities';
import { CONNECTION_DELETION } from '../confirmations/describe-connection-deletion.js';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import { DeleteConnectionInput } from './delete-connection.input.js';
import { DeletedConnectionView } from './deleted-connection.view.js';
import { hostOf } from './host-of.js';
import { refuseInUse } from './refuse-in-use.js';

const ACTION = 'delete_connection';

/**
 * Deletes a connection for good, with its credentials, its tools and their approvals. One that agents have is kept,
 * unless `force` says otherwise: then it is taken out of them.
 */
export const deleteConnection = defineOperation({
  action: ACTION,
  input: DeleteConnectionInput,
  output: DeletedConnectionView,
  destruction: CONNECTION_DELETION,
  async run(ctx, caller, input) {
    const deleted = await mutate(ctx, (repositories) => remove(repositories, caller, input, ctx.clock()));
    if (deleted.ok) ctx.gateway.forget(deleted.value.id);
    return deleted;
  },
});

async function remove(
  repositories: Repositories,
  caller: Caller,
  input: DeleteConnectionInput,
  now: Date,
): Promise<Outcome<DeletedConnectionView>> {
  const { accountId } = caller;
  // As when an agent is saved: a copy of one is not made meanwhile.
  await repositories.accounts.lockById(accountId);
  const row = await repositories.connections.lockByIdOrSlug(accountId, input.id);
  if (row === null) return refuseNotFound('connection');
  const { id, slug, name, url } = row;
  await repositories.connections.delete(accountId, id);
  // Only now is certain that no other agent takes it.
  const refused = input.force === true ? null : await refuseInUse(repositories, caller, row);
  if (refused !== null) return refused;
  const agentIds = await repositories.agents.dropConnection(accountId, id);
  await audit(repositories, caller, now, {
    action: ACTION,
    target: { kind: 'connection', id, name },
    details: { slug, host: hostOf(url), agentIds },
  });
  return succeed({ id, slug, name, agentsChanged: agentIds.length });
}
