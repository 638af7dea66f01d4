import type { EntityManager } from 'typeorm';
import { BillingCustomer } from '../entities/billing-customer.entity.js';
import { BillingEvent } from '../entities/billing-event.entity.js';
import { isId } from '../is-id.js';

/** What a payment provider says of an account's subscription. */
export type BillingState = Pick<BillingCustomer, 'subscriptionId' | 'status' | 'planId' | 'seats' | 'endsAt'>;

/** Keeps who an account is to the payment provider, and what the provider last said of it. */
export class BillingRepository {
  constructor(private readonly manager: EntityManager) {}

  async findByAccount(accountId: string): Promise<BillingCustomer | null> {
    return isId(accountId) ? this.manager.findOneBy(BillingCustomer, { accountId }) : null;
  }

  /** @param customerId - As the provider names it; untrusted. */
  async findByCustomer(provider: string, customerId: string): Promise<BillingCustomer | null> {
    return this.manager.findOneBy(BillingCustomer, { provider, customerId });
  }

  /**
   * Notes who an account is to a provider, once: of several at the same time the first stands.
   *
   * @returns What is on record now.
   * @throws {@link StorageConflictError} `billing_customers_customer_unique` if the customer is another account.
   */
  async addCustomer(
    accountId: string,
    provider: string,
    customerId: string,
    now: Date,
  ): Promise<BillingCustomer> {
    await this.manager.query(
      `insert into paretostudio.billing_customers (account_id, provider, customer_id, created_at, updated_at)
       values ($1, $2, $3, $4, $4) on conflict (account_id) do nothing`,
      [accountId, provider, customerId, now],
    );
    return this.manager.findOneByOrFail(BillingCustomer, { accountId });
  }

  /** Puts another customer in the place of a former one, whom the provider has no more; none if that is replaced already. */
  async replaceCustomer(accountId: string, formerId: string, customerId: string, now: Date): Promise<void> {
    await this.manager.update(
      BillingCustomer,
      { accountId, customerId: formerId },
      {
        customerId,
        subscriptionId: null,
        status: null,
        planId: null,
        seats: null,
        endsAt: null,
        updatedAt: now,
      },
    );
  }

  /**
   * Counts a question to the provider, before it is asked.
   *
   * @returns Its number, for {@link apply}.
   */
  async ask(accountId: string): Promise<number> {
    const [rows]: [{ asked: string }[], number] = await this.manager.query(
      `update paretostudio.billing_customers set asked = asked + 1 where account_id = $1 returning asked`,
      [accountId],
    );
    return Number(rows[0]?.asked ?? 0);
  }

  /**
   * Takes the provider's answer to a question, unless the answer to a later one was taken. Call it in a transaction
   * that holds the account's lock.
   *
   * @param question - What {@link ask} answered before the provider was asked.
   * @returns What was on record before; null when the answer was passed over.
   */
  async apply(
    accountId: string,
    question: number,
    state: BillingState,
    now: Date,
  ): Promise<BillingCustomer | null> {
    const before = await this.manager.findOneBy(BillingCustomer, { accountId });
    if (before === null || before.applied >= question) return null;
    await this.manager.update(
      BillingCustomer,
      { accountId },
      { ...state, applied: question, updatedAt: now },
    );
    return before;
  }

  /**
   * Lists accounts whose subscription pays for another number of members than they have, or more than once for a plan
   * that is not paid by the member; oldest state first.
   */
  async listSeatsToMatch(limit: number): Promise<readonly string[]> {
    const rows: { account_id: string }[] = await this.manager.query(
      `select b.account_id from paretostudio.billing_customers b
       join paretostudio.accounts a on a.id = b.account_id
       join paretostudio.plans p on p.id = b.plan_id
       where b.seats <> case when p.per_member then greatest(a.member_count, 1) else 1 end
       order by b.updated_at limit $1`,
      [limit],
    );
    return rows.map(({ account_id: id }) => id);
  }

  async hasEvent(provider: string, eventId: string): Promise<boolean> {
    return this.manager.existsBy(BillingEvent, { provider, eventId });
  }

  /** Notes that an event was carried out; fine when it was noted before. */
  async addEvent(event: BillingEvent): Promise<void> {
    await this.manager.query(
      `insert into paretostudio.billing_events (provider, event_id, received_at) values ($1, $2, $3)
       on conflict do nothing`,
      [event.provider, event.eventId, event.receivedAt],
    );
  }

  /** Forgets events that came before an instant. Answers how many. */
  async deleteEventsBefore(before: Date): Promise<number> {
    const query = this.manager.createQueryBuilder().delete().from(BillingEvent);
    return (await query.where('received_at < :before', { before }).execute()).affected ?? 0;
  }
}
