import type { ApiKey, Repositories } from '@paretostudio/entities';
import { DEFAULT_PRESET } from '@paretostudio/permissions';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutateOnce } from '../core/mutate-once.js';
import { defineOperation } from '../core/operation.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseDenied, refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { noticeOfNewKey } from '../notices/notices-of-keys.js';
import { notify } from '../notices/notify.js';
import { CreateApiKeyInput } from './create-api-key.input.js';
import { FACTS_OF_NEW_KEY } from './describe-api-keys.js';
import { issueKey } from './issue-key.js';
import { IssuedApiKeyView } from './issued-api-key.view.js';
import type { KeyBounds } from './key-bounds.js';
import { describeBounds } from './describe-bounds.js';
import { readBoundsInput } from './read-bounds-input.js';
import { refuseBeyondKeyCap } from './refuse-beyond-key-cap.js';
import { refuseUnknownResources } from './refuse-unknown-resources.js';
import { boundsOf, refuseWider } from './refuse-wider.js';
import { toApiKeyView } from './to-api-key-view.js';

const ACTION = 'create_api_key';

/**
 * Makes a key for the calling member and answers it, once.
 *
 * Made through a key, it belongs to the same member, takes expiry, addresses, own limit and confirmation of that key
 * where the input leaves them out, and is never wider than it in any respect.
 */
export const createApiKey = defineOperation({
  action: ACTION,
  input: CreateApiKeyInput,
  output: IssuedApiKeyView,
  run: (ctx, caller, input) =>
    mutateOnce(ctx, caller, { action: ACTION, input, forReplay }, (repositories) =>
      create(ctx, repositories, caller, input),
    ),
});

async function create(
  ctx: StudioContext,
  repositories: Repositories,
  caller: Caller,
  input: CreateApiKeyInput,
): Promise<Outcome<IssuedApiKeyView>> {
  const { accountId, memberId } = caller;
  if (memberId === null) return refuseDenied('A key belongs to a member; this caller is none.', ACTION);
  const now = ctx.clock();
  const member = await repositories.members.lockById(accountId, memberId);
  const account = await repositories.accounts.findById(accountId);
  if (member === null || member.removedAt !== null || account === null) return refuseNotFound('member');
  const callingKey =
    caller.keyId === null ? null : await repositories.apiKeys.lockById(accountId, caller.keyId);
  const bounds = readBoundsInput(input, boundsToStartFrom(callingKey), account, now);
  if (!bounds.ok) return bounds;
  const refused =
    refuseWider(caller, callingKey, bounds.value, ACTION, now) ??
    refuseBeyondKeyCap(await repositories.apiKeys.countLiveByMember(accountId, memberId, now)) ??
    (await refuseUnknownResources(repositories, caller, bounds.value.permissions));
  if (refused !== null) return refused;
  const order = { accountId, memberId, name: input.name, bounds: bounds.value, replaces: null };
  const { record, key } = await issueKey(ctx, repositories, order, now);
  await notify(repositories, [noticeOfNewKey(record, caller)], now);
  await audit(repositories, caller, now, {
    action: ACTION,
    target: { kind: 'api_key', id: record.id, name: record.name },
    details: describeBounds(bounds.value),
  });
  return succeed({ ...toApiKeyView(record, FACTS_OF_NEW_KEY, now), key, replayed: false });
}

function boundsToStartFrom(callingKey: ApiKey | null): KeyBounds {
  const { permissions } = DEFAULT_PRESET;
  if (callingKey !== null) return { ...boundsOf(callingKey), permissions };
  return { permissions, requestsPerDay: null, expiresAt: null, allowedCidrs: null, humanConfirmation: false };
}

function forReplay(view: IssuedApiKeyView): IssuedApiKeyView {
  return { ...view, key: null, replayed: true };
}
