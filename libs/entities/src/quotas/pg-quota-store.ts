import {
  decideQuota,
  type QuotaCharge,
  type QuotaDecision,
  type QuotaDraw,
  type QuotaStore,
  type QuotaTake,
} from '@paretostudio/quotas';
import type { Pool } from 'pg';
import { translateError } from '../storage/translate-error.js';

/** Settings of a {@link PgQuotaStore}. */
export interface PgQuotaStoreOptions {
  /** A clock for tests, in place of the database's. */
  readonly clock?: () => Date;
}

/** $1 subject, $2 meters, $3 kinds of window, $4 limits, $5 costs, $6 a clock for tests. */
const WANTED = `clock as (select coalesce($6::timestamptz, now()) as at),
wanted as (
  select w.*, date_trunc(w.kind, c.at, 'utc') as starts_at,
         date_trunc(w.kind, c.at, 'utc') + case w.kind when 'day' then interval '24 hours' else interval '1 minute' end as ends_at
  from clock c, unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[]) with ordinality as w(meter, kind, max, cost, i)
)`;

const STANDS = `case when c.window_starts_at >= w.starts_at then c.used else 0 end as used,
         greatest(c.window_starts_at, w.starts_at) as starts_at, greatest(c.window_ends_at, w.ends_at) as ends_at`;

/** Rows are locked in the order of their key; all are moved, or none. Missing rows have no row in the answer. */
const TAKE = {
  name: 'quota_take',
  text: `with ${WANTED},
locked as materialized (
  select w.i, w.cost, w.max, c.meter, c.window_kind, ${STANDS}
  from wanted w
  join paretostudio.counters c on c.subject = $1 and c.meter = w.meter and c.window_kind = w.kind
  order by c.meter, c.window_kind
  for no key update of c
),
fit as materialized (
  select count(*) = cardinality($2::text[]) and bool_and(cost = 0 or used + cost <= max) as fits from locked
),
moved as (
  update paretostudio.counters c
  set used = l.used + l.cost, window_starts_at = l.starts_at, window_ends_at = l.ends_at
  from locked l
  where c.subject = $1 and c.meter = l.meter and c.window_kind = l.window_kind and l.cost > 0 and (select fits from fit)
)
select used::float8, ends_at from locked order by i`,
};

const PEEK = {
  name: 'quota_peek',
  text: `with ${WANTED}
select coalesce(x.used, 0)::float8, coalesce(x.ends_at, x.window_ends)
from (
  select w.i, w.ends_at as window_ends, ${STANDS}
  from wanted w
  left join paretostudio.counters c on c.subject = $1 and c.meter = w.meter and c.window_kind = w.kind
) x
order by x.i`,
};

/** Adds the counters that are missing, and drops twice as many that are long over, so that the table stays bounded. */
const ADD_MISSING = {
  name: 'quota_add',
  text: `with ${WANTED},
dropped as (
  delete from paretostudio.counters where (subject, meter, window_kind) in (
    select subject, meter, window_kind from paretostudio.counters
    where window_ends_at < (select at from clock) - interval '1 hour'
    order by window_ends_at limit 2 * cardinality($2::text[])
    for update skip locked
  )
)
insert into paretostudio.counters (subject, meter, window_kind, window_starts_at, window_ends_at)
select $1, meter, kind, starts_at, ends_at from wanted
where $4::bigint[] is not null and $5::bigint[] is not null
order by meter, kind
on conflict do nothing`,
};

/** A counter may be dropped between being added and being taken from; not often in a row. */
const TRIES_MAX = 5;

/** Counts in the table `counters`, by the database's clock: exact over any number of processes. */
export class PgQuotaStore implements QuotaStore {
  readonly #clock: (() => Date) | null;

  /** Use `Storage.quotaStore`. */
  constructor(
    private readonly pool: Pool,
    options: PgQuotaStoreOptions = {},
  ) {
    this.#clock = options.clock ?? null;
  }

  /**
   * {@inheritDoc QuotaStore.take}
   *
   * @throws {@link StorageUnavailableError} On an outage.
   */
  async take(request: QuotaTake): Promise<QuotaDecision> {
    checkDraws(request.draws);
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      const rows = await this.#run(TAKE, request);
      if (rows.length === request.draws.length) {
        return decideQuota(chargesOf(request.draws, rows));
      }
      await this.#run(ADD_MISSING, request);
    }
    throw new Error('A counter was dropped each time that it was made.');
  }

  /**
   * {@inheritDoc QuotaStore.peek}
   *
   * @throws {@link StorageUnavailableError} On an outage.
   */
  async peek(request: QuotaTake): Promise<QuotaDecision> {
    checkDraws(request.draws);
    const charges = chargesOf(request.draws, await this.#run(PEEK, request));
    const decision = decideQuota(charges);
    if (!decision.admitted) {
      return decision;
    }
    const quotas = charges.map(({ meter, limit, used, resetAt }) => ({ meter, limit, used, resetAt }));
    return { admitted: true, quotas };
  }

  async #run(
    statement: { name: string; text: string },
    { subject, draws }: QuotaTake,
  ): Promise<CounterRow[]> {
    const values = [
      subject,
      draws.map((draw) => draw.meter.name),
      draws.map((draw) => draw.meter.window),
      draws.map((draw) => draw.limit),
      draws.map((draw) => draw.cost),
      this.#clock === null ? null : this.#clock(),
    ];
    try {
      return (await this.pool.query<CounterRow>({ ...statement, values, rowMode: 'array' })).rows;
    } catch (error) {
      throw translateError(error);
    }
  }
}

type CounterRow = [used: number, endsAt: Date];

function chargesOf(draws: readonly QuotaDraw[], rows: readonly CounterRow[]): QuotaCharge[] {
  return draws.map((draw, index) => {
    const [used, resetAt] = rows[index] as CounterRow;
    return { meter: draw.meter.name, limit: draw.limit, cost: draw.cost, used, resetAt };
  });
}

/** Before the database is asked: what it would refuse as an error is a mistake of the caller. */
function checkDraws(draws: readonly QuotaDraw[]): void {
  for (const { limit, cost } of draws) {
    if (!Number.isSafeInteger(limit) || limit < 0 || !Number.isSafeInteger(cost) || cost < 0) {
      throw new RangeError(`A cost and a limit are whole numbers of at least 0, not ${cost} and ${limit}.`);
    }
  }
  if (new Set(draws.map((draw) => draw.meter.name)).size !== draws.length) {
    throw new RangeError('A take names each meter at most once.');
  }
}
