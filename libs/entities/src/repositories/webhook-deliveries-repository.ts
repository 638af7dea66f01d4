import type { EntityManager } from 'typeorm';
import { WebhookDelivery } from '../entities/webhook-delivery.entity.js';
import type { WebhookEndpoint } from '../entities/webhook-endpoint.entity.js';
import { isId } from '../is-id.js';
import { pageLimitOf, pageOf, type Page, type PageRequest } from '../page.js';

/** What a delivery is made with: it is due at once. */
export type NewWebhookDelivery = Pick<
  WebhookDelivery,
  'id' | 'accountId' | 'endpointId' | 'messageId' | 'kind' | 'body' | 'createdAt'
>;

/** A delivery that this process is to attempt, with the endpoint that it goes to. */
export interface DueWebhookDelivery extends Pick<
  WebhookDelivery,
  'id' | 'accountId' | 'endpointId' | 'messageId' | 'kind' | 'body' | 'attempts'
> {
  readonly endpoint: Pick<
    WebhookEndpoint,
    'url' | 'secret' | 'secretKeyId' | 'previousSecret' | 'previousSecretKeyId' | 'previousSecretUntil'
  >;
}

/** Which deliveries are claimed. */
export interface WebhookClaim {
  readonly now: Date;
  /** From when on another process may take over what this one did not finish. */
  readonly leaseUntil: Date;
  /** Most deliveries to claim. */
  readonly limit: number;
  /** Most of one endpoint, so that a slow one does not hold up the others. */
  readonly perEndpointMax: number;
  /** Those of endpoints whose last attempt failed, or those of all others: so that these need not wait for them. */
  readonly failing: boolean;
}

/** What became of an attempt. */
export interface WebhookAttempt {
  readonly at: Date;
  readonly status: number | null;
  /** Why it failed, in a sentence that is cut to 300 characters; null when the message arrived. */
  readonly problem: string | null;
  /** When to try again; null for never, and when the message arrived. */
  readonly nextAttemptAt: Date | null;
}

/** Which deliveries to list. */
export interface WebhookDeliveryFilter extends PageRequest {
  readonly accountId: string;
  readonly endpointId: string;
}

/** Keeps messages to endpoints until they have arrived, and what became of them. */
export class WebhookDeliveriesRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Adds deliveries that are due when they were made; a message that the endpoint has already is left out. */
  async insert(deliveries: readonly NewWebhookDelivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    await this.manager.query(INSERT, [
      deliveries.map(({ id }) => id),
      deliveries.map(({ accountId }) => accountId),
      deliveries.map(({ endpointId }) => endpointId),
      deliveries.map(({ messageId }) => messageId),
      deliveries.map(({ kind }) => kind),
      deliveries.map(({ body }) => body),
      deliveries.map(({ createdAt }) => createdAt),
    ]);
  }

  /** Finds a delivery of an endpoint of the account. */
  async findById(accountId: string, endpointId: string, id: string): Promise<WebhookDelivery | null> {
    return isId(accountId) && isId(endpointId) && isId(id)
      ? this.manager.findOneBy(WebhookDelivery, { accountId, endpointId, id })
      : null;
  }

  /**
   * Counts what is still to be sent to an endpoint.
   *
   * @param max - Counting ends there.
   */
  async countPending(accountId: string, endpointId: string, max: number): Promise<number> {
    const [row]: { readonly count: number }[] = await this.manager.query(
      `select count(*)::integer as count
       from (
         select 1 from paretostudio.webhook_deliveries
         where account_id = $1 and endpoint_id = $2 and state = 'pending' limit $3
       ) pending`,
      [accountId, endpointId, max],
    );
    return row?.count ?? 0;
  }

  /** Lists deliveries, newest first. */
  async list(filter: WebhookDeliveryFilter): Promise<Page<WebhookDelivery>> {
    const { accountId, endpointId, cursor = null } = filter;
    const limit = pageLimitOf(filter);
    if (!isId(accountId) || !isId(endpointId) || (cursor !== null && !isId(cursor))) {
      return { items: [], nextCursor: null };
    }
    const query = this.manager
      .createQueryBuilder(WebhookDelivery, 'd')
      .where('d.accountId = :accountId and d.endpointId = :endpointId', { accountId, endpointId })
      .orderBy('d.id', 'DESC')
      .limit(limit + 1);
    if (cursor !== null) query.andWhere('d.id < :cursor', { cursor });
    return pageOf(await query.getMany(), limit, ({ id }) => id);
  }

  /**
   * Claims deliveries that are due: first one of each endpoint, then further ones, of each those that waited longest. So
   * much that waits for one endpoint does not hold up others. Each is this process's alone until the lease ends.
   * Those of disabled endpoints are left, and those that another process is claiming are passed over.
   */
  async claimDue(claim: WebhookClaim): Promise<DueWebhookDelivery[]> {
    const { now, leaseUntil, limit, perEndpointMax, failing } = claim;
    const values = [now, leaseUntil, limit, perEndpointMax, failing];
    const [rows] = await this.manager.query<[ClaimedRow[], number]>(CLAIM, values);
    return rows.map(({ id, accountId, endpointId, messageId, kind, body, attempts, ...endpoint }) => ({
      ...{ id, accountId, endpointId, messageId, kind, body, attempts },
      endpoint,
    }));
  }

  /**
   * Notes what became of a claimed attempt. Nothing is noted when the lease was lost to another process, or somebody
   * asked for the delivery anew.
   *
   * @param claimed - As it was claimed.
   */
  async noteAttempt(
    claimed: Pick<DueWebhookDelivery, 'id' | 'attempts'>,
    { at, status, problem, nextAttemptAt }: WebhookAttempt,
  ): Promise<boolean> {
    const failed = nextAttemptAt === null ? ('failed' as const) : ('pending' as const);
    const { affected } = await this.manager.update(
      WebhookDelivery,
      { id: claimed.id, attempts: claimed.attempts, state: 'pending' },
      {
        state: problem === null ? 'delivered' : failed,
        nextAttemptAt: problem === null ? null : nextAttemptAt,
        lastAttemptAt: at,
        lastStatus: status,
        lastProblem: problem === null ? null : cut(problem),
      },
    );
    return affected === 1;
  }

  /** Makes a delivery due again, with all its attempts before it. Answers whether there was one. */
  async renew(accountId: string, endpointId: string, id: string, at: Date): Promise<boolean> {
    const { affected } = await this.manager.update(
      WebhookDelivery,
      { accountId, endpointId, id },
      { state: 'pending', attempts: 0, nextAttemptAt: at },
    );
    return affected === 1;
  }

  /** Gives up what is still to be sent to an endpoint. */
  async giveUp(accountId: string, endpointId: string, problem: string): Promise<void> {
    await this.manager.update(
      WebhookDelivery,
      { accountId, endpointId, state: 'pending' },
      { state: 'failed', nextAttemptAt: null, lastProblem: cut(problem) },
    );
  }

  /** Deletes deliveries that were made before an instant, some at a time. Answers how many. */
  async deleteBefore(before: Date, limit: number): Promise<number> {
    const [, count]: [unknown, number] = await this.manager.query(
      `with old as materialized (
         select id from paretostudio.webhook_deliveries where created_at < $1 order by created_at limit $2
         for update skip locked
       )
       delete from paretostudio.webhook_deliveries d using old where d.id = old.id`,
      [before, limit],
    );
    return count;
  }
}

type ClaimedRow = Omit<DueWebhookDelivery, 'endpoint'> & DueWebhookDelivery['endpoint'];

const PROBLEM_LENGTH_MAX = 300;

function cut(problem: string): string {
  const text = [...problem].slice(0, PROBLEM_LENGTH_MAX).join('');
  return text === '' ? 'Unknown.' : text;
}

const INSERT = `insert into paretostudio.webhook_deliveries
    (id, account_id, endpoint_id, message_id, kind, body, state, next_attempt_at, created_at)
  select u.id, u.account_id, u.endpoint_id, u.message_id, u.kind, u.body, 'pending', u.created_at, u.created_at
  from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
    as u(id, account_id, endpoint_id, message_id, kind, body, created_at)
  order by u.endpoint_id, u.message_id
  on conflict (endpoint_id, message_id) do nothing`;

/**
 * The endpoints that something is due for, then the deliveries of each, which are locked before they are counted: a lock
 * takes no window function. Of more endpoints than are claimed any may come first, as each has its turn so.
 */
const CLAIM = `with waiting as materialized (
    select d.endpoint_id
    from paretostudio.webhook_deliveries d
    join paretostudio.webhook_endpoints e on e.id = d.endpoint_id
    where d.state = 'pending' and d.next_attempt_at <= $1 and e.disabled_at is null
      and (e.failing_since is not null) = $5::boolean
    group by d.endpoint_id
    order by random()
    limit $3
  ), due as materialized (
    select o.id
    from waiting w
    cross join lateral (
      select l.id, row_number() over () as place
      from (
        select d.id from paretostudio.webhook_deliveries d
        where d.endpoint_id = w.endpoint_id and d.state = 'pending' and d.next_attempt_at <= $1
        order by d.next_attempt_at, d.id
        limit $4
        for update skip locked
      ) l
    ) o
    order by o.place
    limit $3
  )
  update paretostudio.webhook_deliveries d set attempts = d.attempts + 1, next_attempt_at = $2
  from due, paretostudio.webhook_endpoints e
  where d.id = due.id and e.id = d.endpoint_id
  returning d.id, d.account_id as "accountId", d.endpoint_id as "endpointId", d.message_id as "messageId", d.kind,
    d.body, d.attempts, e.url, e.secret, e.secret_key_id as "secretKeyId", e.previous_secret as "previousSecret",
    e.previous_secret_key_id as "previousSecretKeyId", e.previous_secret_until as "previousSecretUntil"`;
