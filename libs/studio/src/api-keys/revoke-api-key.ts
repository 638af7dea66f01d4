import type { ApiKey, Repositories } from '@paretostudio/entities';
import { KEY_REVOCATION } from '../confirmations/describe-key-revocation.js';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { succeed, type Outcome } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { ApiKeyView } from './api-key.view.js';
import { readApiKeyFacts } from './describe-api-keys.js';
import { RevokeApiKeyInput } from './revoke-api-key.input.js';
import { toApiKeyView } from './to-api-key-view.js';
import { isVisibleKey } from './visible-keys.js';

const ACTION = 'revoke_api_key';

/**
 * Ends a key at once and for good: when this has answered, no process admits it.
 *
 * Repeating it answers the record as it is; the first time, person and reason stay.
 */
export const revokeApiKey = defineOperation({
  action: ACTION,
  input: RevokeApiKeyInput,
  output: ApiKeyView,
  destruction: KEY_REVOCATION,
  async run(ctx, caller, input) {
    const outcome = await mutate(ctx, (repositories) => revoke(ctx, repositories, caller, input));
    if (!outcome.ok) return outcome;
    // After the change: nothing that is only told may hold it up.
    const facts = await readApiKeyFacts(ctx.storage.repositories, outcome.value);
    return succeed(toApiKeyView(outcome.value, facts, ctx.clock()));
  },
});

async function revoke(
  ctx: StudioContext,
  repositories: Repositories,
  caller: Caller,
  input: RevokeApiKeyInput,
): Promise<Outcome<ApiKey>> {
  const now = ctx.clock();
  const key = await repositories.apiKeys.lockById(caller.accountId, input.id);
  if (key === null || !isVisibleKey(caller, key)) return refuseNotFound('API key');
  if (key.revokedAt !== null) return succeed(key);
  const reason = input.reason ?? null;
  await repositories.apiKeys.revoke(key.accountId, key.id, { at: now, byMemberId: caller.memberId, reason });
  await audit(repositories, caller, now, {
    action: ACTION,
    target: { kind: 'api_key', id: key.id, name: key.name },
    details: { reason },
  });
  return succeed({ ...key, revokedAt: now, revokedByMemberId: caller.memberId, revokedReason: reason });
}
