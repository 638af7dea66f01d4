import type { ApiKey, KeyLeak, NewAuditEvent, Repositories } from '@paretostudio/entities';
import { parseApiKey } from '@paretostudio/key-crypto';
import { inTurns } from '../core/in-turns.js';
import { mutate } from '../core/mutate.js';
import { succeed } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { noticeOfLeakedKey } from '../notices/notices-of-keys.js';
import { notify } from '../notices/notify.js';
import { leakPlaceOf } from './leak-place-of.js';
import type { LeakReport, LeakSighting } from './leak-report.js';

/** Texts that are looked up with one query. */
const TOKENS_AT_ONCE = 500;
/** Keys of one account that are revoked in one transaction: the account's requests wait for its end. */
const KEYS_AT_ONCE = 100;
/** Transactions at a time. */
const TRANSACTIONS_AT_ONCE = 4;

/** Why a leaked key was revoked, in its record and in the audit log. */
const REASON = 'leaked';

/**
 * Revokes each key that a report names, for ever and at once: when this has answered, no process admits any of them.
 *
 * The audit event of each, with the place where it was found first, is written in the transaction of its revocation, and
 * so is the notice to its owner and to who runs the account.
 * A key that was revoked before stays as it is, so a report may come again or twice at once; an expired one is revoked
 * too. After an outage some keys may be revoked and others not: the same report does the rest.
 *
 * @returns The texts of the report that are keys of this server, in whatever state; nothing is told of the others.
 * @throws What the storage throws: an outage.
 */
export async function revokeLeakedKeys(ctx: StudioContext, report: LeakReport): Promise<ReadonlySet<string>> {
  const sightings = [...firstSightings(report.sightings).values()];
  const known = new Set<string>();
  const leaked: LeakedKey[] = [];
  for (let start = 0; start < sightings.length; start += TOKENS_AT_ONCE) {
    const found = await findKeys(ctx, sightings.slice(start, start + TOKENS_AT_ONCE));
    for (const { key, sighting } of found) {
      known.add(sighting.token);
      if (key.revokedAt === null) leaked.push({ key, leak: leakPlaceOf(report.reporter, sighting) });
    }
  }
  await inTurns(partsByAccount(leaked), TRANSACTIONS_AT_ONCE, async (part) => {
    await mutate(ctx, async (repositories) => {
      await revokePart(repositories, part, report, ctx.clock());
      return succeed(null);
    });
  });
  return known;
}

/** A key that is to be revoked, with the place where it was found. */
interface LeakedKey {
  readonly key: ApiKey;
  readonly leak: KeyLeak;
}

/** The first sighting of each text that has the shape of a key, checksum included: no other costs a query. */
function firstSightings(sightings: readonly LeakSighting[]): ReadonlyMap<string, LeakSighting> {
  const first = new Map<string, LeakSighting>();
  for (const sighting of sightings) {
    if (!first.has(sighting.token) && parseApiKey(sighting.token).ok) first.set(sighting.token, sighting);
  }
  return first;
}

async function findKeys(
  { storage, peppers }: StudioContext,
  sightings: readonly LeakSighting[],
): Promise<{ readonly key: ApiKey; readonly sighting: LeakSighting }[]> {
  const byDigest = new Map<string, LeakSighting>();
  const digests = sightings.flatMap((sighting) =>
    peppers.candidates(sighting.token).map(({ digest }) => {
      byDigest.set(nameOf(digest), sighting);
      return digest;
    }),
  );
  const keys = await storage.repositories.apiKeys.listByDigests(digests);
  return keys.flatMap((key) => {
    const sighting = byDigest.get(nameOf(key.digest));
    return sighting === undefined ? [] : [{ key, sighting }];
  });
}

function nameOf(digest: Uint8Array): string {
  return Buffer.from(digest).toString('base64');
}

/** Keys of several accounts go in transactions of their own: each locks its account's meter. */
function partsByAccount(leaked: readonly LeakedKey[]): readonly (readonly LeakedKey[])[] {
  const parts: LeakedKey[][] = [];
  const open = new Map<string, LeakedKey[]>();
  for (const each of leaked) {
    let part = open.get(each.key.accountId);
    if (part === undefined || part.length >= KEYS_AT_ONCE) {
      part = [];
      open.set(each.key.accountId, part);
      parts.push(part);
    }
    part.push(each);
  }
  return parts;
}

async function revokePart(
  repositories: Repositories,
  part: readonly LeakedKey[],
  report: LeakReport,
  at: Date,
): Promise<void> {
  const { apiKeys, auditEvents } = repositories;
  const [first] = part;
  if (first === undefined) return;
  const { accountId } = first.key;
  const ids = part.map(({ key }) => key.id);
  await apiKeys.lockByIds(accountId, ids);
  const revoked = new Set(
    await apiKeys.revokeLeaked(
      accountId,
      part.map(({ key, leak }) => ({ id: key.id, leak })),
      { at, byMemberId: null, reason: REASON },
    ),
  );
  const news = part.filter(({ key }) => revoked.has(key.id));
  await notify(
    repositories,
    news.map(({ key, leak }) => noticeOfLeakedKey(key, leak)),
    at,
  );
  await auditEvents.appendAll(
    accountId,
    news.map((each) => eventOf(each, report, at)),
  );
}

function eventOf({ key, leak }: LeakedKey, { address, requestId }: LeakReport, at: Date): NewAuditEvent {
  return {
    accountId: key.accountId,
    at,
    actorKind: 'system',
    action: 'revoke_api_key',
    targetKind: 'api_key',
    targetId: key.id,
    targetName: key.name,
    details: { reason: REASON, ...leak },
    channel: 'rest',
    address,
    requestId,
  };
}
