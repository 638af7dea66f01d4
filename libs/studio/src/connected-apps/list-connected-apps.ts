import type { ConnectedAppRecord } from '@paretostudio/entities';
import { seesAllKeys } from '../api-keys/visible-keys.js';
import type { Caller } from '../core/caller.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseDenied } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { PAGE_LIMIT_DEFAULT } from '../validation/page-input.js';
import { describeAppResources } from './app-resource.js';
import type { ConnectedAppPage } from './connected-app-page.view.js';
import type { ConnectedAppView } from './connected-app.view.js';
import type { ListConnectedAppsInput } from './list-connected-apps.input.js';
import { toConnectedAppView } from './to-connected-app-view.js';

/**
 * Lists the programs that the caller let in by signing in, the newest consent first; with `all` those of every member.
 *
 * @returns The page; `permission_denied` for `all` to who is neither founder nor admin, and to a key.
 */
export async function listConnectedApps(
  ctx: StudioContext,
  caller: Caller,
  { all = false, status = 'live', limit = PAGE_LIMIT_DEFAULT, cursor }: ListConnectedAppsInput,
): Promise<Outcome<ConnectedAppPage>> {
  if (caller.kind !== 'session') return refuseDenied('Connected apps are for people who are signed in.');
  if (all && !seesAllKeys(caller))
    return refuseDenied('Only founder and admins see the apps of all members.');
  const memberId = all ? null : caller.memberId;
  const { items, nextCursor } = await ctx.storage.repositories.connectedApps.list({
    accountId: caller.accountId,
    memberId,
    now: ctx.clock(),
    status,
    limit,
    cursor: cursor ?? null,
  });
  return succeed({ items: await describeConnectedApps(ctx, caller, items), nextCursor });
}

/** Shows apps of the caller's account, with the names of what they are for and of who let them in. */
export async function describeConnectedApps(
  ctx: StudioContext,
  caller: Caller,
  records: readonly ConnectedAppRecord[],
): Promise<ConnectedAppView[]> {
  const { repositories } = ctx.storage;
  const resources = await describeAppResources(
    repositories,
    caller,
    records.map(({ app }) => app.resource),
  );
  const names = new Map<string, string>();
  for (const memberId of new Set(records.map(({ key }) => key.memberId))) {
    const member = await repositories.members.findById(caller.accountId, memberId);
    const user = member === null ? null : await repositories.users.findById(member.userId);
    names.set(memberId, user?.name ?? '');
  }
  const now = ctx.clock();
  return records.flatMap((record) => {
    const resource = resources.get(record.app.resource);
    const name = names.get(record.key.memberId) ?? '';
    return resource === undefined ? [] : [toConnectedAppView(record, resource, name, now)];
  });
}
