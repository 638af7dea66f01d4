import type { ApiKey, Repositories } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutateOnce } from '../core/mutate-once.js';
import { defineOperation } from '../core/operation.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseDenied, refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { toText } from '../core/to-text.js';
import { noticeOfNewKey } from '../notices/notices-of-keys.js';
import { notify } from '../notices/notify.js';
import { apiKeyStatus, effectiveExpiry } from './api-key-status.js';
import { readApiKeyFacts } from './describe-api-keys.js';
import { issueKey } from './issue-key.js';
import { refuseBeyondKeyCap } from './refuse-beyond-key-cap.js';
import { boundsOf, refuseWider } from './refuse-wider.js';
import { RotateApiKeyInput } from './rotate-api-key.input.js';
import { RotatedApiKeyView } from './rotated-api-key.view.js';
import { toApiKeyView } from './to-api-key-view.js';
import { lockVisibleKey } from './visible-keys.js';

const ACTION = 'rotate_api_key';

/**
 * Makes the replacement of a key, with the same permissions, limits and expiry and on the same meter, and answers it,
 * once. The old key works on until it is revoked or the chosen overlap has passed.
 *
 * Only the member who owns a key rotates it: whoever held another member's new key would act in that member's name.
 */
export const rotateApiKey = defineOperation({
  action: ACTION,
  input: RotateApiKeyInput,
  output: RotatedApiKeyView,
  run: (ctx, caller, input) =>
    mutateOnce(ctx, caller, { action: ACTION, input, forReplay }, (repositories) =>
      rotate(ctx, repositories, caller, input),
    ),
});

async function rotate(
  ctx: StudioContext,
  repositories: Repositories,
  caller: Caller,
  input: RotateApiKeyInput,
): Promise<Outcome<RotatedApiKeyView>> {
  const now = ctx.clock();
  if (caller.memberId !== null) await repositories.members.lockById(caller.accountId, caller.memberId);
  const { key, callingKey } = await lockVisibleKey(repositories, caller, input.id);
  if (key === null) return refuseNotFound('API key');
  if (key.memberId !== caller.memberId)
    return refuseDenied('Only the member who owns a key can rotate it.', ACTION);
  const { requestsToday } = await readApiKeyFacts(repositories, key);
  const chosen = { ...boundsOf(key), expiresAt: key.expiresAt };
  const refused =
    (key.id === caller.keyId ? null : refuseWider(caller, callingKey, chosen, ACTION, now)) ??
    (await makeWayForReplacement(repositories, caller, key, input.replace === true, now));
  if (refused !== null) return refused;

  const { overlapSeconds } = input;
  const retiresAt =
    overlapSeconds === undefined
      ? key.retiresAt
      : await repositories.apiKeys.retire(key.accountId, key.id, { at: now, overlapSeconds });
  const live = await repositories.apiKeys.countLiveByMember(key.accountId, key.memberId, now);
  const beyondCap = refuseBeyondKeyCap(live);
  if (beyondCap !== null) return beyondCap;
  const { accountId, memberId, name } = key;
  const order = { accountId, memberId, name, bounds: chosen, replaces: key };
  const issued = await issueKey(ctx, repositories, order, now);
  await notify(repositories, [noticeOfNewKey(issued.record, caller)], now);
  await audit(repositories, caller, now, {
    action: ACTION,
    target: { kind: 'api_key', id: key.id, name },
    details: { replacementId: issued.record.id, overlapSeconds: overlapSeconds ?? null },
  });
  return succeed({
    ...toApiKeyView(issued.record, { requestsToday, replacedById: null }, now),
    key: issued.key,
    replayed: false,
    previousExpiresAt: toText(effectiveExpiry({ expiresAt: key.expiresAt, retiresAt })),
  });
}

/**
 * Judges whether a key can have a replacement now, and revokes the one it has if that was asked for.
 *
 * A key at the end of its overlap can still be given another replacement for a lost one, but not by itself: whoever
 * the old key leaked to would stay. A key whose chosen expiry has passed cannot.
 */
async function makeWayForReplacement(
  repositories: Repositories,
  caller: Caller,
  key: ApiKey,
  replace: boolean,
  now: Date,
): Promise<ReturnType<typeof refuse> | null> {
  if (key.revokedAt !== null) return refuseConflict('This key is revoked, which is final. Make a new key.');
  const replacement = await repositories.apiKeys.findLiveReplacement(key.accountId, key.id);
  const judged = replacement === null ? key : { ...key, retiresAt: null };
  if (apiKeyStatus(judged, now) === 'expired') return refuseConflict('This key has expired. Make a new key.');
  if (replacement !== null && !replace) {
    return refuse({
      code: 'conflict',
      detail: 'This key was rotated already. If its replacement was lost, rotate with `replace: true`.',
      replacementId: replacement.id,
    });
  }
  if (key.id === caller.keyId && key.retiresAt !== null) {
    return refuseDenied('A key in its overlap cannot outlive it by another replacement of itself.', ACTION);
  }
  if (replacement === null) return null;
  const next = await repositories.apiKeys.findLiveReplacement(key.accountId, replacement.id);
  if (next !== null) {
    return refuse({
      code: 'conflict',
      detail: 'The replacement of this key was rotated itself, so it is not lost. Rotate the newest key.',
      replacementId: next.id,
    });
  }
  await repositories.apiKeys.revoke(key.accountId, replacement.id, {
    at: now,
    byMemberId: caller.memberId,
    reason: 'Replaced: the key was reported lost at rotation.',
  });
  return null;
}

function forReplay(view: RotatedApiKeyView): RotatedApiKeyView {
  return { ...view, key: null, replayed: true };
}
