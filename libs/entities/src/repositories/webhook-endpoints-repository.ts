import type { EntityManager } from 'typeorm';
import type { NoticeKind } from '../entities/notice.entity.js';
import { WebhookEndpoint, type WebhookDisabledReason } from '../entities/webhook-endpoint.entity.js';
import { isId } from '../is-id.js';

/** What an endpoint is made with. */
export type NewWebhookEndpoint = Pick<
  WebhookEndpoint,
  | 'id'
  | 'accountId'
  | 'url'
  | 'description'
  | 'kinds'
  | 'secret'
  | 'secretKeyId'
  | 'createdByMemberId'
  | 'createdAt'
>;

/** What may be changed about an endpoint; what is left out stays. */
export type WebhookEndpointPatch = Partial<
  Omit<WebhookEndpoint, 'id' | 'accountId' | 'createdByMemberId' | 'createdAt' | 'updatedAt'>
>;

/** A sealed secret of an endpoint, and whose it is. */
export interface SealedWebhookSecret {
  readonly id: string;
  readonly accountId: string;
  /** Which of the two. */
  readonly which: 'secret' | 'previousSecret';
  readonly bytes: Buffer;
  readonly keyId: string;
}

/** Keeps the addresses that an account's notices are sent to. */
export class WebhookEndpointsRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Adds an endpoint. A cap is the caller's part: lock the account, count, insert. */
  async insert(endpoint: NewWebhookEndpoint): Promise<void> {
    await this.manager.insert(WebhookEndpoint, { ...endpoint, updatedAt: endpoint.createdAt });
  }

  /** Finds an endpoint of the account. */
  async findById(accountId: string, id: string): Promise<WebhookEndpoint | null> {
    return isId(accountId) && isId(id) ? this.manager.findOneBy(WebhookEndpoint, { accountId, id }) : null;
  }

  /** As {@link findById}, and locks the endpoint until the transaction ends. */
  async lockById(accountId: string, id: string): Promise<WebhookEndpoint | null> {
    return isId(accountId) && isId(id)
      ? this.manager.findOne(WebhookEndpoint, {
          where: { accountId, id },
          lock: { mode: 'for_no_key_update' },
        })
      : null;
  }

  /** Lists the endpoints of an account, oldest first. */
  async listByAccount(accountId: string): Promise<WebhookEndpoint[]> {
    return isId(accountId)
      ? this.manager.find(WebhookEndpoint, { where: { accountId }, order: { id: 'ASC' } })
      : [];
  }

  /** Lists the ids of the account's endpoints that are told of a kind now, and keeps them so until the transaction ends. */
  async listIdsForKind(accountId: string, kind: NoticeKind): Promise<string[]> {
    const rows: { readonly id: string }[] = await this.manager.query(
      `select id from paretostudio.webhook_endpoints
       where account_id = $1 and disabled_at is null and $2 = any(kinds) order by id for share`,
      [accountId, kind],
    );
    return rows.map(({ id }) => id);
  }

  /** Changes an endpoint. Answers whether there was one. */
  async update(accountId: string, id: string, patch: WebhookEndpointPatch, at: Date): Promise<boolean> {
    const { affected } = await this.manager.update(
      WebhookEndpoint,
      { accountId, id },
      { ...patch, updatedAt: at },
    );
    return affected === 1;
  }

  /** Removes an endpoint with its deliveries. Answers whether there was one. */
  async delete(accountId: string, id: string): Promise<boolean> {
    if (!isId(accountId) || !isId(id)) return false;
    const { affected } = await this.manager.delete(WebhookEndpoint, { accountId, id });
    return affected === 1;
  }

  /** Notes that a message arrived: an endpoint that was failing is not any more. */
  async noteSuccess(id: string): Promise<void> {
    await this.manager.query(
      `update paretostudio.webhook_endpoints set failing_since = null where id = $1 and failing_since is not null`,
      [id],
    );
  }

  /**
   * Notes that a message did not arrive, and locks the endpoint until the transaction ends.
   *
   * @returns The endpoint as it is now; null when it is gone or gets no messages any more.
   */
  async noteFailure(accountId: string, id: string, at: Date): Promise<WebhookEndpoint | null> {
    const endpoint = await this.lockById(accountId, id);
    if (endpoint === null || endpoint.disabledAt !== null) return null;
    if (endpoint.failingSince !== null) return endpoint;
    await this.manager.update(WebhookEndpoint, { accountId, id }, { failingSince: at });
    return { ...endpoint, failingSince: at };
  }

  /** Sends an endpoint no more messages. */
  async disable(accountId: string, id: string, reason: WebhookDisabledReason, at: Date): Promise<void> {
    await this.update(accountId, id, { disabledAt: at, disabledReason: reason }, at);
  }

  /** Lists secrets of all accounts that are sealed under another key than this, by endpoint. */
  async listSealedUnderOtherKeys(
    keyId: string,
    limit: number,
    after: string | null,
  ): Promise<SealedWebhookSecret[]> {
    return this.manager.query(SEALED_UNDER_OTHER_KEYS, [keyId, limit, after]);
  }

  /** Puts a secret that was sealed anew in place of what was read; answers false when that is not there any more. */
  async reseal(
    { id, which, bytes }: SealedWebhookSecret,
    sealed: { readonly keyId: string; readonly bytes: Uint8Array },
  ): Promise<boolean> {
    const column = which === 'secret' ? 'secret' : 'previous_secret';
    const [, count]: [unknown, number] = await this.manager.query(
      `update paretostudio.webhook_endpoints set ${column} = $3, ${column}_key_id = $4
       where id = $1 and ${column} = $2`,
      [id, bytes, Buffer.from(sealed.bytes), sealed.keyId],
    );
    return count === 1;
  }

  /** Counts the secrets of all accounts by the key that they are sealed under. */
  async countByKey(): Promise<ReadonlyMap<string, number>> {
    const rows: { readonly id: string; readonly count: number }[] = await this.manager.query(
      `select s.key_id as id, count(*)::integer as count from ${SECRETS} s group by s.key_id order by s.key_id`,
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }
}

/** Both secrets of each endpoint, as rows. */
const SECRETS = `(
    select id, account_id, 'secret' as which, secret as bytes, secret_key_id as key_id
    from paretostudio.webhook_endpoints
    union all
    select id, account_id, 'previousSecret', previous_secret, previous_secret_key_id
    from paretostudio.webhook_endpoints where previous_secret is not null
  )`;

/** Whole endpoints at a time: `limit` is of endpoints, so that no secret of one is left out. */
const SEALED_UNDER_OTHER_KEYS = `with page as (
    select distinct id from ${SECRETS} o where o.key_id <> $1 and ($3::uuid is null or o.id > $3) order by id limit $2
  )
  select s.id, s.account_id as "accountId", s.which, s.bytes, s.key_id as "keyId"
  from ${SECRETS} s join page on page.id = s.id
  where s.key_id <> $1
  order by s.id, s.which`;
