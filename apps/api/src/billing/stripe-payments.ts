import {
  type CheckoutRequest,
  PAID_PLANS,
  type PaidPlanId,
  type PaymentEvent,
  type PaymentProvider,
  PaymentProviderRefusedError,
  PaymentProviderUnavailableError,
  type Subscription,
} from '@paretostudio/studio';
import Stripe from 'stripe';

/** What {@link StripePayments} is told. */
export interface StripeSettings {
  readonly secretKey: string;
  /** Secret of the endpoint that events are delivered to. */
  readonly webhookSecret: string;
  /** Id of the recurring price of each plan. */
  readonly prices: Readonly<Record<PaidPlanId, string>>;
  /** Hears why a request to Stripe failed. */
  readonly onFailure?: (cause: unknown) => void;
  /** Where Stripe's interface is; for tests alone. */
  readonly api?: { readonly protocol: 'http' | 'https'; readonly host: string; readonly port: number };
}

/** Milliseconds that one request to Stripe may take. */
const TIMEOUT_MS = 10_000;
/** Seconds that a signature holds: what is older is a replay. */
const TOLERANCE_SECONDS = 300;
/** Subscriptions of a customer that are looked at; more than one is a mistake already. */
const SUBSCRIPTIONS_MAX = 20;
/** Pages for paying that one customer has open; each checkout ends those before it. */
const CHECKOUTS_MAX = 20;
/** States in which a plan is given. `past_due` too: Stripe tries the payment again for a while. */
const PAYING: ReadonlySet<string> = new Set(['active', 'trialing', 'past_due']);

/** Takes payments with Stripe, through Stripe's own library. */
export class StripePayments implements PaymentProvider {
  readonly name = 'stripe';
  readonly #stripe: Stripe;

  constructor(private readonly settings: StripeSettings) {
    this.#stripe = new Stripe(settings.secretKey, {
      ...settings.api,
      timeout: TIMEOUT_MS,
      maxNetworkRetries: 1,
      telemetry: false,
    });
  }

  async addCustomer({ id, name, email }: { id: string; name: string; email: string }): Promise<string> {
    // No key of our own: Stripe repeats its answer to one for a day, its failures too, and refuses other words with it.
    const customer = await this.#reached(
      this.#stripe.customers.create({ name, email, metadata: { account: id } }),
    );
    return customer.id;
  }

  async hasCustomer(customerId: string): Promise<boolean> {
    const customer = await this.#reached(
      this.#stripe.customers.retrieve(customerId).catch((error: unknown) => {
        // Of another account or mode of Stripe: `deleted` tells of those alone that were here.
        if (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404) return null;
        throw error;
      }),
    );
    return customer !== null && customer.deleted !== true;
  }

  async openCheckout({ customerId, accountId, plan, seats, ...urls }: CheckoutRequest): Promise<string> {
    await this.#endOpenCheckouts(customerId);
    const session = await this.#reached(
      this.#stripe.checkout.sessions.create({
        mode: 'subscription',
        customer: customerId,
        client_reference_id: accountId,
        line_items: [{ price: this.settings.prices[plan], quantity: seats }],
        success_url: urls.successUrl,
        cancel_url: urls.cancelUrl,
      }),
    );
    return addressOf(session.url);
  }

  async openPortal(customerId: string, returnUrl: string): Promise<string> {
    const session = await this.#reached(
      this.#stripe.billingPortal.sessions.create({ customer: customerId, return_url: returnUrl }),
    );
    return addressOf(session.url);
  }

  async readSubscription(customerId: string): Promise<Subscription | null> {
    const { data } = await this.#reached(
      this.#stripe.subscriptions
        .list({ customer: customerId, status: 'all', limit: SUBSCRIPTIONS_MAX })
        .catch((error: unknown) => this.#noneIfDeleted(customerId, error)),
    );
    const subscriptions = data.map((each) => this.#read(each));
    // Newest first, as Stripe lists them: of several that pay for the same, the newest.
    return subscriptions.reduce<Subscription | null>((best, each) => {
      return best === null || rankOf(each) > rankOf(best) ? each : best;
    }, null);
  }

  async setSeats({ id, plan }: Subscription, seats: number): Promise<void> {
    const subscription = await this.#reached(this.#stripe.subscriptions.retrieve(id));
    const item = subscription.items.data.find(
      ({ price }) => plan !== null && price.id === this.settings.prices[plan],
    );
    if (item === undefined) return;
    await this.#reached(this.#stripe.subscriptionItems.update(item.id, { quantity: seats }));
  }

  readEvent(body: Uint8Array, signature: string | null): PaymentEvent | null {
    if (signature === null) return null;
    try {
      const event = this.#stripe.webhooks.constructEvent(
        Buffer.from(body),
        signature,
        this.settings.webhookSecret,
        TOLERANCE_SECONDS,
      );
      return { id: event.id, customerId: customerOf(event.data.object) };
    } catch {
      // Not signed, too old, or no JSON: the library says which, and nobody is told.
      return null;
    }
  }

  /** Pages that were opened before, as in another tab, take no payment any more: nobody pays twice. */
  async #endOpenCheckouts(customer: string): Promise<void> {
    const { sessions } = this.#stripe.checkout;
    const { data } = await this.#reached(sessions.list({ customer, status: 'open', limit: CHECKOUTS_MAX }));
    // One that was paid a moment ago cannot be ended; then this checkout fails, and the next one finds what is paid for.
    await this.#reached(Promise.all(data.map(({ id }) => sessions.expire(id))));
  }

  /** Stripe may answer that there is no such customer when one was deleted; its subscriptions ended with it. */
  async #noneIfDeleted(customerId: string, error: unknown): Promise<{ data: Stripe.Subscription[] }> {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    const customer = await this.#stripe.customers.retrieve(customerId).catch(() => null);
    if (customer?.deleted !== true) throw error;
    return { data: [] };
  }

  /** Waits for a request. What fails is said to the operator; nobody else learns what Stripe said. */
  async #reached<T>(request: Promise<T>): Promise<T> {
    try {
      return await request;
    } catch (cause) {
      this.settings.onFailure?.(cause);
      if (cause instanceof Stripe.errors.StripeInvalidRequestError) {
        throw new PaymentProviderRefusedError('Stripe refuses what it was asked to do.', { cause });
      }
      throw new PaymentProviderUnavailableError('Stripe does not do what it was asked to.', { cause });
    }
  }

  #read({ id, status, items, cancel_at: cancelAt }: Stripe.Subscription): Subscription {
    const paid = PAYING.has(status) ? this.#planOf(items.data) : null;
    return {
      id,
      status,
      plan: paid?.plan ?? null,
      seats: paid?.seats ?? 0,
      endsAt: cancelAt === null ? null : new Date(cancelAt * 1000),
    };
  }

  #planOf(items: readonly Stripe.SubscriptionItem[]): { plan: PaidPlanId; seats: number } | null {
    for (const plan of [...PAID_PLANS].reverse()) {
      const item = items.find(({ price }) => price.id === this.settings.prices[plan]);
      if (item !== undefined) return { plan, seats: item.quantity ?? 1 };
    }
    return null;
  }
}

function rankOf({ plan }: Subscription): number {
  return plan === null ? -1 : PAID_PLANS.indexOf(plan);
}

function customerOf(object: object): string | null {
  const { customer } = object as { readonly customer?: unknown };
  if (typeof customer === 'string') return customer;
  const { id } = (customer ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' ? id : null;
}

function addressOf(url: string | null): string {
  if (url === null) throw new PaymentProviderUnavailableError('Stripe answered no address.');
  return url;
}
