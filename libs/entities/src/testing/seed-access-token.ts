import {
  ACCESS_TOKEN_PREFIX,
  bindToken,
  generateApiKey,
  maskApiKey,
  type PepperRing,
} from '@paretostudio/key-crypto';
import { newId } from '../new-id.js';
import type { NewApiKey } from '../repositories/api-keys-repository.js';
import type { Storage } from '../storage/storage.js';
import { TEST_PEPPERS } from './seed-key.js';

/** The access token of a connected app. */
export interface SeededAccessToken {
  /** The app's id among the keys. */
  readonly keyId: string;
  /** What a client presents. */
  readonly token: string;
}

/**
 * Adds a connected app of a member with a good token for one resource, without the details of its consent. What is left
 * out: `{ self: ['*'] }` and an hour.
 */
export async function seedAccessToken(
  storage: Storage,
  {
    resource,
    peppers = TEST_PEPPERS,
    ...options
  }: Pick<NewApiKey, 'accountId' | 'memberId'> &
    Partial<NewApiKey> & { readonly resource: string; readonly peppers?: PepperRing },
): Promise<SeededAccessToken> {
  const token = generateApiKey({ prefix: ACCESS_TOKEN_PREFIX });
  const { digest, pepperId } = peppers.digest(bindToken(token, resource));
  const { start, end } = maskApiKey(token);
  const keyId = newId();
  const record: NewApiKey = {
    name: 'App',
    permissions: { self: ['*'] },
    createdAt: new Date(),
    expiresAt: new Date(Date.now() + 3_600_000),
    ...options,
    id: keyId,
    kind: 'app',
    digest: Buffer.from(digest),
    pepperId,
    keyStart: start,
    keyEnd: end,
  };
  await storage.transaction((repositories) => repositories.apiKeys.insert(record));
  return { keyId, token };
}
