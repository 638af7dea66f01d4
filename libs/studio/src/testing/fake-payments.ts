import type {
  CheckoutRequest,
  PaymentEvent,
  PaymentProvider,
  Subscription,
} from '../billing/payment-provider.js';
import { PaymentProviderRefusedError } from '../billing/payment-provider-refused-error.js';
import { PaymentProviderUnavailableError } from '../billing/payment-provider-unavailable-error.js';

/** A payment provider in memory: what it says of each customer is set by the test. */
export class FakePayments implements PaymentProvider {
  readonly name = 'fake';
  readonly subscriptions = new Map<string, Subscription>();
  readonly checkouts: CheckoutRequest[] = [];
  /** Customers that the provider has no more. */
  readonly gone = new Set<string>();
  /** Customers for whom the provider refuses everything. */
  readonly refused = new Set<string>();
  /** Whether customers get another id each time, as those of providers do. */
  isNumbering = false;
  isDown = false;
  /** Called before each answer to {@link readSubscription}, after the answer was decided: lets a test hold it. */
  hold: (() => Promise<void>) | null = null;
  #customers = 0;

  async addCustomer({ id }: { id: string }): Promise<string> {
    this.#answer();
    this.#customers += 1;
    const first = `customer-${id}`;
    return this.isNumbering ? `${first}-${this.#customers}` : this.gone.has(first) ? `${first}-again` : first;
  }

  async hasCustomer(customerId: string): Promise<boolean> {
    this.#answer();
    return !this.gone.has(customerId);
  }

  async openCheckout(request: CheckoutRequest): Promise<string> {
    this.#answer();
    this.checkouts.push(request);
    return `https://pay.example.com/${request.plan}`;
  }

  async openPortal(customerId: string): Promise<string> {
    this.#answer();
    return `https://pay.example.com/portal/${customerId}`;
  }

  async readSubscription(customerId: string): Promise<Subscription | null> {
    this.#answer();
    if (this.refused.has(customerId)) throw new PaymentProviderRefusedError('The test wants none of it.');
    const subscription = this.subscriptions.get(customerId) ?? null;
    const hold = this.hold;
    await hold?.();
    return subscription;
  }

  async setSeats({ id }: Subscription, seats: number): Promise<void> {
    this.#answer();
    for (const [customerId, subscription] of this.subscriptions) {
      if (subscription.id === id) this.subscriptions.set(customerId, { ...subscription, seats });
    }
  }

  readEvent(): PaymentEvent | null {
    return null;
  }

  #answer(): void {
    if (this.isDown) throw new PaymentProviderUnavailableError('The provider of the test is down.');
  }
}
