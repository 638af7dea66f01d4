import { isDeepStrictEqual } from 'node:util';
import type { ApiKey, Repositories } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import type { Caller } from '../core/caller.js';
import { mutate } from '../core/mutate.js';
import { defineOperation } from '../core/operation.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict, refuseNotFound } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { apiKeyStatus, effectiveExpiry } from './api-key-status.js';
import { ApiKeyView } from './api-key.view.js';
import { describeBounds } from './describe-bounds.js';
import { readApiKeyFacts } from './describe-api-keys.js';
import { findWidening, type KeyBounds, type Widening } from './key-bounds.js';
import { readBoundsInput } from './read-bounds-input.js';
import { refuseUnknownResources } from './refuse-unknown-resources.js';
import { boundsOf, refuseWider } from './refuse-wider.js';
import { toApiKeyView } from './to-api-key-view.js';
import { UpdateApiKeyInput } from './update-api-key.input.js';
import { lockVisibleKey } from './visible-keys.js';

const ACTION = 'update_api_key';

/**
 * Changes name or bounds of a live key, from its next request on; the key itself stays the same.
 *
 * Through a key, the changed key must not be wider than the calling one, whatever was changed. Another member's key can
 * only be made narrower: wider, it would let its holder do what its owner did not choose.
 */
export const updateApiKey = defineOperation({
  action: ACTION,
  input: UpdateApiKeyInput,
  output: ApiKeyView,
  async run(ctx, caller, input) {
    const outcome = await mutate(ctx, (repositories) => update(ctx, repositories, caller, input));
    if (!outcome.ok) return outcome;
    // After the change: a limit of its own decides by what today's requests are counted.
    const facts = await readApiKeyFacts(ctx.storage.repositories, outcome.value);
    return succeed(toApiKeyView(outcome.value, facts, ctx.clock()));
  },
});

async function update(
  ctx: StudioContext,
  repositories: Repositories,
  caller: Caller,
  input: UpdateApiKeyInput,
): Promise<Outcome<ApiKey>> {
  const now = ctx.clock();
  const account = await repositories.accounts.findById(caller.accountId);
  const { key, callingKey } = await lockVisibleKey(repositories, caller, input.id);
  if (key === null || account === null) return refuseNotFound('API key');
  const status = apiKeyStatus(key, now);
  if (status !== 'active') return refuseConflict(`This key is ${status}, which is final. Make a new key.`);
  const chosen = { ...boundsOf(key), expiresAt: key.expiresAt };
  const bounds = readBoundsInput(input, chosen, account, now);
  if (!bounds.ok) return bounds;
  const { retiresAt } = key;
  const effective = { ...bounds.value, expiresAt: effectiveExpiry({ ...bounds.value, retiresAt }) };
  const refused = refuseWider(caller, callingKey, effective, ACTION, now);
  if (refused !== null) return refused;
  const widened = key.memberId === caller.memberId ? null : findWidening(effective, boundsOf(key));
  if (widened !== null) return refuseWidened(widened);
  // What it names already stays with it, also when that is gone or another member's alone.
  const unknown =
    input.permissions === undefined
      ? null
      : await refuseUnknownResources(repositories, caller, bounds.value.permissions, key.permissions);
  if (unknown !== null) return unknown;
  const name = input.name ?? key.name;
  const changes = changesBetween(
    { name: key.name, ...describeBounds(chosen) },
    { name, ...describeBounds(bounds.value) },
  );
  if (Object.keys(changes).length === 0) return succeed(key);
  await repositories.apiKeys.update(caller.accountId, key.id, patchOf(name, bounds.value), now);
  await audit(repositories, caller, now, {
    action: ACTION,
    target: { kind: 'api_key', id: key.id, name },
    details: changes,
  });
  return succeed({ ...key, ...patchOf(name, bounds.value) });
}

function refuseWidened({ path, message }: Widening): ReturnType<typeof refuse> {
  return refuse({
    code: 'permission_denied',
    detail: `Another member’s key can be made narrower, not wider: \`${path}\` ${message}.`,
    action: ACTION,
    fields: [{ path, message }],
  });
}

function patchOf(name: string, bounds: KeyBounds): Partial<ApiKey> {
  const { allowedCidrs } = bounds;
  return { name, ...bounds, allowedCidrs: allowedCidrs === null ? null : [...allowedCidrs] };
}

/** What is different, as the audit log tells it: field to before and after. */
function changesBetween(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Record<string, { before: unknown; after: unknown }> {
  return Object.fromEntries(
    Object.keys(after)
      .filter((field) => !isDeepStrictEqual(before[field], after[field]))
      .map((field) => [field, { before: before[field], after: after[field] }]),
  );
}
