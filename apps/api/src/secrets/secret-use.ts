import type { Config } from '@paretostudio/host';
import { openStorage, readSchemaLevel, type Storage } from '@paretostudio/entities';
import { hasDatabase } from '../bootstrap/open-database.js';
import { withDatabase } from '../bootstrap/with-database.js';
import { findRing, type RingName } from './ring-writing.js';

/** How much stands under one secret of a ring. */
export interface SecretUse {
  readonly id: string;
  /** `missing`: something stands under it, but it is not in the ring. */
  readonly state: 'newest' | 'older' | 'missing';
  /** Live keys, or credentials: what is of no use without the secret. */
  readonly count: number;
  /** Keys that would need it if they were given a later expiry. */
  readonly expired: number;
}

/** Finds out how much stands under each secret of a ring: in the ring's order, and then what the ring lacks. */
export async function findSecretUses(config: Config, ring: RingName): Promise<SecretUse[]> {
  const inUse = findRing(config, ring);
  const counts = hasDatabase(config) ? await countUses(config, ring) : new Map();
  return secretUsesOf(inUse === null ? [] : idsOf(inUse.text), counts);
}

function countUses(config: Config, ring: RingName): Promise<Counts> {
  return withDatabase(config, async ({ url }) => {
    const level = await readSchemaLevel(url);
    if (level < LEVELS[ring]) return new Map();
    const storage = await openStorage({ url, applicationName: 'paretostudio-command', poolSizeMax: 1 });
    try {
      return await COUNTS[ring](storage, level);
    } finally {
      await storage.close();
    }
  });
}

/** The ids of a ring in the form of `KEY_PEPPERS`, newest first. */
export function idsOf(ring: string): string[] {
  return ring.split(',').map((entry) => entry.trim().split(':')[0] ?? '');
}

type Counts = ReadonlyMap<string, Pick<SecretUse, 'count' | 'expired'>>;

/** The levels that tables of what lies under a ring came with. */
const LEVELS: Readonly<Record<RingName, number>> = { keyPeppers: 1, credentialKeys: 3 };

/** The level that authenticator apps came with. */
const TOTP_LEVEL = 8;
/** The level that endpoints of webhooks came with. */
const WEBHOOKS_LEVEL = 12;

const COUNTS: Readonly<Record<RingName, (storage: Storage, level: number) => Promise<Counts>>> = {
  async keyPeppers({ repositories }) {
    const uses = await repositories.apiKeys.countByPepper();
    return new Map([...uses].map(([id, { live, expired }]) => [id, { count: live, expired }]));
  },
  async credentialKeys({ repositories }, level) {
    const uses = [
      ...(await repositories.connections.countByCredentialKey()),
      ...(level < TOTP_LEVEL ? [] : await repositories.secondFactors.countTotpByKey()),
      ...(level < WEBHOOKS_LEVEL ? [] : await repositories.webhookEndpoints.countByKey()),
    ];
    const counts = new Map<string, { readonly count: number; readonly expired: number }>();
    for (const [id, count] of uses)
      counts.set(id, { count: count + (counts.get(id)?.count ?? 0), expired: 0 });
    return counts;
  },
};

function secretUsesOf(ringIds: readonly string[], counts: Counts): SecretUse[] {
  const none = { count: 0, expired: 0 };
  const known = ringIds.map((id, index): SecretUse => {
    return { id, state: index === 0 ? 'newest' : 'older', ...(counts.get(id) ?? none) };
  });
  const missing = [...counts].filter(([id]) => !ringIds.includes(id));
  return [...known, ...missing.map(([id, uses]): SecretUse => ({ id, state: 'missing', ...uses }))];
}
