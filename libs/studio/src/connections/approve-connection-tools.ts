import type { Connection, Repositories } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseField, refuseNotFound } from '../core/refusals.js';
import { ApproveConnectionToolsInput, type ToolApproval } from './approve-connection-tools.input.js';
import { ApprovedToolsView } from './approved-tools.view.js';
import { refuseStaleApproval } from './refuse-stale-approval.js';
import { toConnectionDetailView } from './to-connection-detail-view.js';

const ACTION = 'approve_connection_tools';
/** How many tools the audit log names of one approval. */
const AUDITED_MAX = 100;

/**
 * Accepts definitions of tools as they were looked at, from the next call on. Where one of them is not the one that was
 * looked at any more, nothing is approved, and the refusal says what changed.
 *
 * What is approved already stays so: to approve it again does nothing. Before the server was read, at the address and
 * with the credentials of now, there is nothing to approve: what waits was shown by another one.
 */
export const approveConnectionTools = defineOperation({
  action: ACTION,
  input: ApproveConnectionToolsInput,
  output: ApprovedToolsView,
  async run(ctx, caller, input) {
    const { tools, toolsHash } = input;
    if ((tools === undefined) === (toolsHash === undefined)) {
      return refuseField('tools', 'must be given, or `toolsHash`, but not both');
    }
    return mutate(ctx, (repositories) => approve(repositories, caller, input, ctx.clock()));
  },
});

async function approve(
  repositories: Repositories,
  caller: Caller,
  { id, tools, toolsHash }: ApproveConnectionToolsInput,
  now: Date,
): Promise<Outcome<ApprovedToolsView>> {
  const row = await repositories.connections.lockByIdOrSlug(caller.accountId, id);
  if (row === null) return refuseNotFound('connection');
  // What waits then was seen elsewhere, or as somebody else.
  if (row.toolsHash === null) return refuseUnread();
  const approved =
    tools === undefined
      ? await approveList(repositories, caller, row, toolsHash ?? '', now)
      : await approveEach(repositories, caller, row, tools, now);
  if (!approved.ok) return approved;
  const approvedNow = approved.value.map(({ name }) => name);
  if (approvedNow.length > 0) {
    await audit(repositories, caller, now, {
      action: ACTION,
      target: { kind: 'connection', id: row.id, name: row.name },
      details: {
        count: approvedNow.length,
        tools: approved.value.slice(0, AUDITED_MAX),
        ...(toolsHash === undefined ? {} : { toolsHash }),
      },
    });
  }
  return succeed({ ...(await toConnectionDetailView(repositories, row)), approvedNow });
}

function refuseUnread(): ReturnType<typeof refuseConflict> {
  return refuseConflict(
    'Nothing was read since the connection was made or changed. Test it, then look at its tools again.',
  );
}

/** Approves all that waits, if the tools are those of the list that was looked at. */
async function approveList(
  { connectionTools }: Repositories,
  caller: Caller,
  { accountId, id }: Connection,
  toolsHash: string,
  now: Date,
): Promise<Outcome<ToolApproval[]>> {
  const names = await connectionTools.approveWaiting(accountId, id, toolsHash, caller.memberId, now);
  if (names === null) {
    return refuseConflict(
      'The tools of this connection changed since that list. Look at them again; nothing was approved.',
    );
  }
  const rows = await connectionTools.find(accountId, id, names);
  return succeed(rows.map(({ name, approvedHash }) => ({ name, hash: approvedHash ?? '' })));
}

/** Approves the tools that are named; all of them must be as they were looked at. */
async function approveEach(
  { connectionTools }: Repositories,
  caller: Caller,
  { accountId, id }: Connection,
  tools: readonly ToolApproval[],
  now: Date,
): Promise<Outcome<ToolApproval[]>> {
  const rows = await connectionTools.find(
    accountId,
    id,
    tools.map(({ name }) => name),
  );
  const refused = refuseStaleApproval(tools, rows);
  if (refused !== null) return refused;
  const names = new Set(await connectionTools.approve(accountId, id, tools, caller.memberId, now));
  return succeed(tools.filter(({ name }) => names.has(name)).map(({ name, hash }) => ({ name, hash })));
}
