import type { EntityManager } from 'typeorm';
import { KeySighting } from '../entities/key-sighting.entity.js';
import { isId } from '../is-id.js';
import { liveKeySql } from './live-key-sql.js';

/** Most values of one kind that are kept of a key. */
export const SIGHTINGS_OF_KEY_MAX = 200;

/** Something that a key was seen with at an instant. */
export type NewKeySighting = Pick<KeySighting, 'accountId' | 'keyId' | 'kind' | 'value'> & {
  readonly at: Date;
};

/** Whose live keys are asked about, and as of when. */
export interface LiveKeysQuestion {
  readonly accountId: string;
  /** Only keys of this member; null for all. */
  readonly memberId: string | null;
  /** The instant that keys have to be live at. */
  readonly now: Date;
}

/** Which sightings count as new. */
export interface NewSightingsQuestion extends LiveKeysQuestion {
  /** First seen at this instant or later. */
  readonly since: Date;
  /** How long before that a key has to have been in use. */
  readonly usedBeforeMs: number;
  /** Most sightings to answer. */
  readonly limit: number;
}

/** Something that a key was lately seen with for the first time. */
export type NewlySeen = Pick<KeySighting, 'keyId' | 'value' | 'firstSeenAt'> & {
  readonly kind: 'network' | 'client';
};

/** Notes and tells what keys were seen with. */
export class KeySightingsRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Notes sightings in one statement; one that is known becomes longer, and is not written when that is by less than a
   * day. Beyond {@link SIGHTINGS_OF_KEY_MAX} values of a kind, a key's new ones are not noted; two processes that write
   * at the same moment may go past that together, by what they write.
   */
  async note(sightings: readonly NewKeySighting[]): Promise<void> {
    if (sightings.length === 0) return;
    await this.manager.query(NOTE, [
      sightings.map(({ accountId }) => accountId),
      sightings.map(({ keyId }) => keyId),
      sightings.map(({ kind }) => kind),
      sightings.map(({ value }) => value),
      sightings.map(({ at }) => at),
      SIGHTINGS_OF_KEY_MAX,
    ]);
  }

  /** Lists what a key was seen with, by kind and value. */
  async listByKey(accountId: string, keyId: string): Promise<KeySighting[]> {
    if (!isId(accountId) || !isId(keyId)) return [];
    return this.manager.find(KeySighting, {
      where: { accountId, keyId },
      order: { kind: 'ASC', value: 'ASC' },
    });
  }

  /**
   * Lists networks and clients that live keys were lately seen with for the first time although the keys had been in
   * use for some time; the newest first.
   *
   * A key's use begins with what was first seen of it that is not forgotten. For a network it begins with the first
   * network, because networks may have been noted for a shorter time than the rest.
   */
  async listNew(question: NewSightingsQuestion): Promise<NewlySeen[]> {
    const { accountId, memberId, now, since, usedBeforeMs, limit } = question;
    if (!isId(accountId) || (memberId !== null && !isId(memberId))) return [];
    return this.manager.query(LIST_NEW, [accountId, memberId, now, since, usedBeforeMs / 1000, limit]);
  }

  /** Lists the actions that keys of the account were seen to use, by key id: `self get_prompt` and the like. */
  async listActions(accountId: string, keyIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
    if (!isId(accountId) || keyIds.length === 0) return new Map();
    const rows: { keyId: string; values: string[] }[] = await this.manager.query(
      `select key_id as "keyId", array_agg(value) as values from paretostudio.key_sightings
       where account_id = $1 and key_id = any($2::uuid[]) and kind = 'action' group by key_id`,
      [accountId, keyIds.filter(isId)],
    );
    return new Map(rows.map(({ keyId, values }) => [keyId, values]));
  }

  /**
   * Forgets what was not seen for long, some at a time; what is being seen again at this moment is passed over.
   *
   * @param before - What was last seen before this instant goes.
   * @param limit - Most sightings to forget in this call.
   * @returns How many were forgotten; fewer than `limit` means that no other is left.
   */
  async deleteUnseenSince(before: Date, limit: number): Promise<number> {
    const [, count]: [unknown, number] = await this.manager.query(
      `with unseen as materialized (
         select key_id, kind, value from paretostudio.key_sightings
         where last_seen_at < $1 order by last_seen_at limit $2
         for update skip locked
       )
       delete from paretostudio.key_sightings s using unseen u
       where s.key_id = u.key_id and s.kind = u.kind and s.value = u.value`,
      [before, limit],
    );
    return count;
  }
}

/** Rows are written in the order of their key, so that two processes never wait for each other in a circle. */
const NOTE = `with seen as (
    select u.key_id, u.kind, u.value, min(u.account_id::text)::uuid as account_id,
      min(u.at) as first_seen_at, max(u.at) as last_seen_at
    from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[])
      as u(account_id, key_id, kind, value, at)
    group by u.key_id, u.kind, u.value
  ), placed as (
    select s.*, k.key_id is not null as is_known,
      row_number() over (partition by s.key_id, s.kind, k.key_id is null order by s.first_seen_at, s.value) as place
    from seen s
    left join paretostudio.key_sightings k on k.key_id = s.key_id and k.kind = s.kind and k.value = s.value
  ), kept as (
    select o.key_id, o.kind, count(*) as count
    from paretostudio.key_sightings o
    where (o.key_id, o.kind) in (select p.key_id, p.kind from placed p where not p.is_known)
    group by o.key_id, o.kind
  )
  insert into paretostudio.key_sightings as known (key_id, kind, value, account_id, first_seen_at, last_seen_at)
  select p.key_id, p.kind, p.value, p.account_id, p.first_seen_at, p.last_seen_at
  from placed p
  left join kept o on o.key_id = p.key_id and o.kind = p.kind
  where p.is_known or p.place + coalesce(o.count, 0) <= $6
  order by p.key_id, p.kind, p.value
  on conflict (key_id, kind, value) do update set last_seen_at = excluded.last_seen_at
    where known.last_seen_at <= excluded.last_seen_at - interval '1 day'`;

const LIST_NEW = `with fresh as materialized (
    select s.key_id, s.kind, s.value, s.first_seen_at
    from paretostudio.key_sightings s
    join paretostudio.api_keys k on k.account_id = s.account_id and k.id = s.key_id
    where s.account_id = $1 and s.kind <> 'action' and s.first_seen_at >= $4 and ${liveKeySql('k')}
  ), begun as materialized (
    select o.key_id, min(o.first_seen_at) as used_at, min(o.first_seen_at) filter (where o.kind = 'network') as network_at
    from paretostudio.key_sightings o
    where o.key_id in (select key_id from fresh)
    group by o.key_id
  )
  select f.key_id as "keyId", f.kind, f.value, f.first_seen_at as "firstSeenAt"
  from fresh f
  join begun b on b.key_id = f.key_id
  where (case f.kind when 'network' then b.network_at else b.used_at end)
    <= f.first_seen_at - make_interval(secs => $5)
  order by f.first_seen_at desc, f.key_id, f.kind, f.value
  limit $6`;
