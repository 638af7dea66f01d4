import { liveKeySql } from './live-key-sql.js';

/** Which denials to count. */
export interface DenialsQuestion {
  readonly accountId: string;
  /** Only keys of this member; null for all. */
  readonly memberId: string | null;
  /** The instant that keys have to be live at. */
  readonly now: Date;
  /** Requests at this instant or later. */
  readonly since: Date;
  /** Outcomes that count. */
  readonly outcomes: readonly string[];
  /** Fewest denials that are worth telling. */
  readonly countMin: number;
}

/** How many requests of a key were denied, and when the first of them was. */
export interface Denials {
  readonly keyId: string;
  readonly count: number;
  readonly firstAt: Date;
}

/** Counts denials per key, those with the most first. */
export const COUNT_DENIALS = `select r.key_id as "keyId", count(*)::float8 as count, min(r.at) as "firstAt"
  from paretostudio.usage_records r
  join paretostudio.api_keys k on k.account_id = r.account_id and k.id = r.key_id
  where r.account_id = $1 and r.at >= $4 and r.outcome = any($5::text[]) and ${liveKeySql('k')}
  group by r.key_id
  having count(*) >= $6
  order by 2 desc, 1
  limit 500`;
