import type { PlanId } from '@paretostudio/quotas';

/** A plan that is paid for. */
export type PaidPlanId = Exclude<PlanId, 'free'>;

/** What a payment provider says of a customer's subscription at the moment of the question. */
export interface Subscription {
  /** The provider's id, at most 255 characters. */
  readonly id: string;
  /** In the provider's words, at most 64 characters; for people, nothing is decided by it. */
  readonly status: string;
  /** What is paid for now; null when nothing is, or a price that is no plan's. */
  readonly plan: PaidPlanId | null;
  /** How often the plan is paid for: the members of a plan that is paid by the member, else 1. */
  readonly seats: number;
  /** When it ends because it was cancelled; null when it goes on. */
  readonly endsAt: Date | null;
}

/** Who is asked to pay, and where the person comes back to. */
export interface CheckoutRequest {
  readonly customerId: string;
  readonly accountId: string;
  readonly plan: PaidPlanId;
  /** At least 1. */
  readonly seats: number;
  /** Absolute addresses of this server. */
  readonly successUrl: string;
  readonly cancelUrl: string;
}

/** An event whose signature was verified. Its own words about the subscription are not used: events come in any order. */
export interface PaymentEvent {
  /** The provider's id of the event; the same when it comes again. */
  readonly id: string;
  /** The customer whose subscription may have changed; null for an event about something else. */
  readonly customerId: string | null;
}

/**
 * The port to whoever takes the money. Every method but `readEvent` talks to the provider and throws
 * {@link PaymentProviderUnavailableError} when it does not answer, within a bounded time; of that kind is
 * {@link PaymentProviderRefusedError}, when it does and refuses.
 */
export interface PaymentProvider {
  /** Short and stable, such as `stripe`: stored with the customer's id. */
  readonly name: string;
  /** Makes a customer for an account; another one each time. Who is on record is the one that counts. */
  addCustomer(account: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
  }): Promise<string>;
  /** Whether the provider has a customer still: people delete them there, and another account of ours has others. */
  hasCustomer(customerId: string): Promise<boolean>;
  /** Answers the address of a page that takes the payment; pages that the customer has open take none any more. */
  openCheckout(request: CheckoutRequest): Promise<string>;
  /** Answers the address of a page where the customer changes or ends the subscription and finds invoices. */
  openPortal(customerId: string, returnUrl: string): Promise<string>;
  /** Answers the subscription that counts: the one that pays for most; null when there never was one. */
  readSubscription(customerId: string): Promise<Subscription | null>;
  /** Makes the plan of a subscription be paid another number of times. Safe to repeat. */
  setSeats(subscription: Subscription, seats: number): Promise<void>;
  /**
   * Reads an event that was delivered.
   *
   * @param body - The bytes as they came.
   * @param signature - The provider's header; untrusted.
   * @returns Null when it is not signed by the provider over exactly these bytes a short while ago.
   */
  readEvent(body: Uint8Array, signature: string | null): PaymentEvent | null;
}
