import { isVisibleKey } from '../api-keys/visible-keys.js';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseDenied, refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import type { ConnectedAppIdInput } from './connected-app-id.input.js';
import type { ConnectedAppView } from './connected-app.view.js';
import { describeConnectedApps } from './list-connected-apps.js';

/**
 * Ends a connected app at once and for good: when this has answered, no process admits its token, and it gets no other.
 *
 * Repeating it answers the record as it is. Founder and admins end apps of every member, others their own.
 */
export async function revokeConnectedApp(
  ctx: StudioContext,
  caller: Caller,
  { id }: ConnectedAppIdInput,
): Promise<Outcome<ConnectedAppView>> {
  if (caller.kind !== 'session') return refuseDenied('Connected apps are for people who are signed in.');
  const outcome = await mutate(ctx, async (repositories) => {
    const { connectedApps, oauthArtefacts } = repositories;
    const now = ctx.clock();
    await connectedApps.lock(caller.accountId, id);
    const found = await connectedApps.findById(caller.accountId, id);
    if (found === null || !isVisibleKey(caller, found.key)) return refuseNotFound('connected app');
    if (found.key.revokedAt !== null) return succeed(id);
    await oauthArtefacts.deleteByGrant(found.app.grantDigest);
    await connectedApps.revoke(caller.accountId, id, { at: now, byMemberId: caller.memberId, reason: null });
    await audit(repositories, caller, now, {
      action: 'revoke_connected_app',
      target: { kind: 'connected_app', id, name: found.key.name },
    });
    return succeed(id);
  });
  if (!outcome.ok) return outcome;
  const record = await ctx.storage.repositories.connectedApps.findById(caller.accountId, id);
  const [view] = record === null ? [] : await describeConnectedApps(ctx, caller, [record]);
  return view === undefined ? refuseNotFound('connected app') : succeed(view);
}
