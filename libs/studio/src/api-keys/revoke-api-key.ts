import { KEY_REVOCATION } from '../confirmations/describe-key-revocation.js';
import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
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
  run: (ctx, caller, input) =>
    mutate(ctx, async (repositories) => {
      const now = ctx.clock();
      const key = await repositories.apiKeys.lockById(caller.accountId, input.id);
      if (key === null || !isVisibleKey(caller, key)) return refuseNotFound('API key');
      const facts = await readApiKeyFacts(repositories, key);
      if (key.revokedAt !== null) return succeed(toApiKeyView(key, facts, now));
      const reason = input.reason ?? null;
      await repositories.apiKeys.revoke(key.accountId, key.id, {
        at: now,
        byMemberId: caller.memberId,
        reason,
      });
      await audit(repositories, caller, now, {
        action: ACTION,
        target: { kind: 'api_key', id: key.id, name: key.name },
        details: { reason },
      });
      const revoked = { revokedAt: now, revokedByMemberId: caller.memberId, revokedReason: reason };
      return succeed(toApiKeyView({ ...key, ...revoked }, facts, now));
    }),
});
