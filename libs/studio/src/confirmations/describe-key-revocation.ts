import type { ApiKey, Repositories } from '@paretostudio/entities';
import { isVisibleKey } from '../api-keys/visible-keys.js';
import type { Caller } from '../core/caller.js';
import type { Destruction, DestructionRule } from '../core/destruction.js';
import { succeed } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import { toText } from '../core/to-text.js';
import { advise } from './advise.js';

/** Tells what ends with a key: when it was used last, and whether another one takes its place. */
export const KEY_REVOCATION: DestructionRule<{ readonly id: string }> = {
  targetKind: 'api_key',
  async describe(repositories, caller, { id }) {
    const key = await repositories.apiKeys.lockById(caller.accountId, id);
    if (key === null || !isVisibleKey(caller, key)) return refuseNotFound('API key');
    return succeed<Destruction>({
      target: { kind: 'api_key', id: key.id, name: key.name },
      // Its last use is written without touching this.
      version: key.updatedAt.toISOString(),
      consequences: key.revokedAt === null ? await consequencesOf(repositories, caller, key) : ALREADY,
      advice: advise(
        caller,
        'rotate_api_key',
        'To replace it without a gap, run rotate_api_key instead; a revoked key never works again.',
      ),
    });
  },
};

const ALREADY = ['The key is revoked already; nothing would change.'];

async function consequencesOf(repositories: Repositories, caller: Caller, key: ApiKey): Promise<string[]> {
  const replacement = await repositories.apiKeys.findLiveReplacement(key.accountId, key.id);
  return [
    'Every request with this key is refused from then on, for good.',
    lastUseOf(key),
    replacement === null
      ? 'No other key takes its place.'
      : `The key that replaces it goes on working (id ${replacement.id}).`,
    ...(key.id === caller.keyId
      ? ['It is the key that you are using now: this connection ends with it.']
      : []),
  ];
}

function lastUseOf({ lastUsedAt, lastUsedAddress }: ApiKey): string {
  if (lastUsedAt === null) return 'It was never used.';
  const from = lastUsedAddress === null ? '' : ` from ${lastUsedAddress}`;
  return `It was used last at ${toText(lastUsedAt)}${from}.`;
}
