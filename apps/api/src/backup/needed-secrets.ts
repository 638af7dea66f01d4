import { createHmac } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { NeededSecret } from './manifest.js';

/**
 * The peppers of keys that may be admitted again, and whether one of them may be as it is. Connected apps need none:
 * they get another token within the hour. Their kind is read so that a database from before it was known answers too.
 */
const PEPPERS = `select k.pepper_id as id,
    bool_or(coalesce(least(k.expires_at, k.retires_at) > now(), true)) as live
  from paretostudio.api_keys k join paretostudio.members m on m.id = k.member_id
  where k.revoked_at is null and m.removed_at is null and coalesce(to_jsonb(k) ->> 'kind', 'key') = 'key'
  group by k.pepper_id order by k.pepper_id`;
/** What lies under credential keys for longer than a day, by the level of the schema that it came with. */
const SEALED: readonly (readonly [level: number, select: string])[] = [
  [3, 'select credential_key_id as id from paretostudio.connections where credential_key_id is not null'],
  [8, 'select sealed_key_id from paretostudio.user_totp'],
  [12, 'select secret_key_id from paretostudio.webhook_endpoints'],
  [
    12,
    'select previous_secret_key_id from paretostudio.webhook_endpoints where previous_secret_key_id is not null',
  ],
];

/** What rows need to be of use. */
export interface NeededSecrets {
  readonly peppers: readonly string[];
  /** Those that expired keys alone lie under: a later expiry brings such a key back, unless its pepper was retired. */
  readonly peppersOfExpired: readonly string[];
  readonly credentialKeys: readonly string[];
}

/** Finds which secrets the rows of a database need, by their ids. */
export async function findNeededSecrets(client: ClientBase, schemaLevel: number): Promise<NeededSecrets> {
  const { rows: peppers } = await client.query<{ id: string; live: boolean }>(PEPPERS);
  const sealed = SEALED.filter(([level]) => schemaLevel >= level).map(([, select]) => select);
  const { rows: credentialKeys } =
    sealed.length > 0
      ? await client.query<{ id: string }>(`${sealed.join(' union ')} order by 1`)
      : { rows: [] };
  return {
    peppers: peppers.filter(({ live }) => live).map(({ id }) => id),
    peppersOfExpired: peppers.filter(({ live }) => !live).map(({ id }) => id),
    credentialKeys: credentialKeys.map(({ id }) => id),
  };
}

/**
 * Reads the fingerprints of a ring's secrets, by their ids. A fingerprint tells whether two secrets are the same and
 * nothing else about them: they are random, so there is nothing to try.
 *
 * @param ring - In the form of `KEY_PEPPERS`.
 */
export function fingerprintsOf(ring: string): ReadonlyMap<string, string> {
  const entries = ring.split(',').map((entry) => entry.trim().split(':') as [string, string]);
  return new Map(entries.map(([id, secret]) => [id, fingerprintOf(Buffer.from(secret, 'base64url'))]));
}

/** Sets the fingerprints of what is at hand beside what is needed. */
export function withFingerprints(ids: readonly string[], ring: string | null): NeededSecret[] {
  const known = ring === null ? new Map<string, string>() : fingerprintsOf(ring);
  return ids.map((id) => ({ id, fingerprint: known.get(id) ?? null }));
}

/** The ids that are needed and are not in the ring, or are there as another secret. */
export function missingFrom(needed: readonly NeededSecret[], ring: string | null): string[] {
  const known = ring === null ? new Map<string, string>() : fingerprintsOf(ring);
  const isThere = ({ id, fingerprint }: NeededSecret) =>
    known.has(id) && (fingerprint === null || known.get(id) === fingerprint);
  return needed.filter((each) => !isThere(each)).map(({ id }) => id);
}

function fingerprintOf(secret: Buffer): string {
  return createHmac('sha256', secret)
    .update('paretostudio: fingerprint of a secret')
    .digest('hex')
    .slice(0, 32);
}
