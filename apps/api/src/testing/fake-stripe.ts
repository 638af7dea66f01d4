import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A subscription as Stripe's interface lists it, as far as anybody looks. */
export interface FakeSubscription {
  readonly id: string;
  readonly status: string;
  readonly cancel_at: number | null;
  readonly items: { readonly data: { id: string; quantity: number; price: { id: string } }[] };
}

/** What was asked of {@link FakeStripe}. */
export interface StripeRequest {
  readonly method: string;
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
  readonly idempotencyKey: string | undefined;
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

/** Stripe's interface on loopback, for Stripe's own library: customers, checkout, portal and subscriptions. */
export class FakeStripe {
  readonly requests: StripeRequest[] = [];
  readonly subscriptions = new Map<string, FakeSubscription[]>();
  /** Customers that were deleted here, and those that were never here. */
  readonly deleted = new Set<string>();
  readonly unknown = new Set<string>();
  /** Customers by the pages for paying that are open. */
  readonly openCheckouts = new Map<string, string>();
  isDown = false;
  #checkouts = 0;
  readonly #kept = new Map<string, Answer>();
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      void this.#answer(request).then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
  }

  /** Listens on a port that the system chooses. */
  async listen(): Promise<{ protocol: 'http'; host: string; port: number }> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return { protocol: 'http', host: '127.0.0.1', port: (this.#server.address() as AddressInfo).port };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const form = Object.fromEntries(new URLSearchParams(await text(request)));
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://stripe');
    const { method = '', headers } = request;
    const key = headers['idempotency-key'];
    const idempotencyKey = typeof key === 'string' ? key : undefined;
    const asked = { method, path, form, idempotencyKey };
    this.requests.push(asked);
    const kept = idempotencyKey === undefined ? undefined : this.#kept.get(idempotencyKey);
    const answer = kept ?? this.#decide(asked, query);
    // As Stripe does for a day, failures of its own too.
    if (idempotencyKey !== undefined) this.#kept.set(idempotencyKey, answer);
    return answer;
  }

  #decide(asked: StripeRequest, query: URLSearchParams): Answer {
    if (this.isDown) return { status: 500, body: { error: { message: 'down', type: 'api_error' } } };
    const retrieved = /^\/v1\/customers\/(.+)$/.exec(asked.path)?.[1];
    if (retrieved !== undefined && !this.unknown.has(retrieved)) {
      return { status: 200, body: { id: retrieved, ...(this.deleted.has(retrieved) && { deleted: true }) } };
    }
    const named = retrieved ?? asked.form['customer'] ?? query.get('customer') ?? '';
    if (this.unknown.has(named) || this.deleted.has(named)) {
      const message = `No such customer: '${named}'`;
      return {
        status: retrieved === undefined ? 400 : 404,
        body: { error: { type: 'invalid_request_error', code: 'resource_missing', message } },
      };
    }
    return { status: 200, body: this.#find(asked, query) };
  }

  #find({ method, path, form }: StripeRequest, query: URLSearchParams): object {
    const customer = query.get('customer') ?? '';
    switch (`${method} ${path}`) {
      case 'POST /v1/customers':
        return { id: this.#newCustomer(form['metadata[account]'] ?? ''), object: 'customer' };
      case 'GET /v1/checkout/sessions': {
        const open = [...this.openCheckouts].filter(([, each]) => each === customer);
        return { object: 'list', data: open.map(([id]) => ({ id })) };
      }
      case 'POST /v1/checkout/sessions':
        this.#checkouts += 1;
        this.openCheckouts.set(`cs_${this.#checkouts}`, form['customer'] ?? '');
        return { id: `cs_${this.#checkouts}`, url: 'https://checkout.stripe.example/c/1' };
      case 'POST /v1/billing_portal/sessions':
        return { id: 'bps_1', object: 'billing_portal.session', url: 'https://billing.stripe.example/p/1' };
      case 'GET /v1/subscriptions':
        return { object: 'list', data: this.subscriptions.get(customer) ?? [] };
      default:
        return this.#findOne(path, form, [...this.subscriptions.values()].flat());
    }
  }

  #newCustomer(account: string): string {
    const first = `cus_${account}`;
    return this.deleted.has(first) || this.unknown.has(first) ? `${first}_again` : first;
  }

  #findOne(path: string, form: Record<string, string>, all: readonly FakeSubscription[]): object {
    const ended = /^\/v1\/checkout\/sessions\/(.+)\/expire$/.exec(path)?.[1];
    if (ended !== undefined) return { id: ended, isEnded: this.openCheckouts.delete(ended) };
    const id = path.slice(path.lastIndexOf('/') + 1);
    const item = all.flatMap(({ items }) => items.data).find((each) => each.id === id);
    if (item !== undefined) {
      item.quantity = Number(form['quantity']);
      return item;
    }
    return all.find((each) => each.id === id) ?? {};
  }
}
