import { generateApiKey, maskApiKey, PepperRing } from '@paretostudio/key-crypto';
import { newId } from '../new-id.js';
import type { NewApiKey } from '../repositories/api-keys-repository.js';
import type { Storage } from '../storage/storage.js';

/** A pepper for tests alone. */
export const TEST_PEPPERS = PepperRing.of([{ id: 'test', secret: new Uint8Array(32).fill(7) }]);

/** A key with its secret. */
export interface SeededKey {
  readonly keyId: string;
  /** What a client presents. */
  readonly key: string;
}

/** Adds a live key of a member. What is left out: `{ self: ['*'] }`, no expiry, no networks, no limit of its own. */
export async function seedKey(
  storage: Storage,
  {
    peppers = TEST_PEPPERS,
    ...options
  }: Pick<NewApiKey, 'accountId' | 'memberId'> & Partial<NewApiKey> & { readonly peppers?: PepperRing },
): Promise<SeededKey> {
  const key = generateApiKey();
  const { digest, pepperId } = peppers.digest(key);
  const { start, end } = maskApiKey(key);
  const record: NewApiKey = {
    id: newId(),
    name: 'Key',
    permissions: { self: ['*'] },
    createdAt: new Date(),
    ...options,
    digest: Buffer.from(digest),
    pepperId,
    keyStart: start,
    keyEnd: end,
  };
  await storage.transaction((repositories) => repositories.apiKeys.insert(record));
  return { keyId: record.id, key };
}
