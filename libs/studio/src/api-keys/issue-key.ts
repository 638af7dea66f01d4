import { newId, type ApiKey, type NewApiKey, type Repositories } from '@paretostudio/entities';
import { generateApiKey, maskApiKey } from '@paretostudio/key-crypto';
import type { StudioContext } from '../core/studio-context.js';
import type { KeyBounds } from './key-bounds.js';

/** What a new key is made of. */
export interface KeyOrder {
  readonly accountId: string;
  readonly memberId: string;
  readonly name: string;
  readonly bounds: KeyBounds;
  /** The key that this one replaces, with whose meter it counts; null for a key of its own. */
  readonly replaces: Pick<ApiKey, 'id' | 'meterId'> | null;
}

/** A key's record together with the key, which exists nowhere else. */
export interface IssuedKey {
  readonly record: ApiKey;
  /** Never stored, never logged. */
  readonly key: string;
}

/** Generates a key and stores its digest, mask and bounds. */
export async function issueKey(
  ctx: StudioContext,
  repositories: Repositories,
  order: KeyOrder,
  now: Date,
): Promise<IssuedKey> {
  const key = generateApiKey();
  const { pepperId, digest } = ctx.peppers.digest(key);
  const { start, end } = maskApiKey(key);
  const { permissions, requestsPerDay, expiresAt, allowedCidrs, humanConfirmation } = order.bounds;
  const id = newId();
  const row: NewApiKey = {
    id,
    accountId: order.accountId,
    memberId: order.memberId,
    ...(order.replaces === null ? {} : { meterId: order.replaces.meterId, replacesId: order.replaces.id }),
    name: order.name,
    digest: Buffer.from(digest),
    pepperId,
    keyStart: start,
    keyEnd: end,
    permissions,
    requestsPerDay,
    expiresAt,
    allowedCidrs: allowedCidrs === null ? null : [...allowedCidrs],
    humanConfirmation,
    createdAt: now,
  };
  await repositories.apiKeys.insert(row);
  const record = await repositories.apiKeys.findById(order.accountId, id);
  if (record === null) throw new Error('A key that was just stored is not there.');
  return { record, key };
}
