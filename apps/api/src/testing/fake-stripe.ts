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

  async #answer(request: IncomingMessage): Promise<{ status: number; body: object }> {
    const form = Object.fromEntries(new URLSearchParams(await text(request)));
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stripe');
    const idempotencyKey = request.headers['idempotency-key'];
    this.requests.push({
      method: request.method ?? '',
      path: pathname,
      form,
      idempotencyKey: typeof idempotencyKey === 'string' ? idempotencyKey : undefined,
    });
    if (this.isDown) return { status: 500, body: { error: { message: 'down', type: 'api_error' } } };
    const customer = /^\/v1\/customers\/(.+)$/.exec(pathname)?.[1];
    if (customer !== undefined && !this.unknown.has(customer)) {
      return { status: 200, body: { id: customer, ...(this.deleted.has(customer) && { deleted: true }) } };
    }
    const named = customer ?? form['customer'] ?? searchParams.get('customer') ?? '';
    if (this.unknown.has(named) || this.deleted.has(named)) {
      return {
        status: customer === undefined ? 400 : 404,
        body: {
          error: {
            type: 'invalid_request_error',
            code: 'resource_missing',
            message: `No such customer: '${named}'`,
          },
        },
      };
    }
    const session = /^\/v1\/checkout\/sessions\/(.+)\/expire$/.exec(pathname)?.[1];
    if (session !== undefined)
      return { status: 200, body: { id: session, ended: this.openCheckouts.delete(session) } };
    if (pathname === '/v1/checkout/sessions' && request.method === 'GET') {
      const open = [...this.openCheckouts].filter(
        ([, customer]) => customer === searchParams.get('customer'),
      );
      return { status: 200, body: { object: 'list', data: open.map(([id]) => ({ id })) } };
    }
    return { status: 200, body: this.#find(pathname, form, searchParams, idempotencyKey) };
  }

  #find(
    path: string,
    form: Record<string, string>,
    query: URLSearchParams,
    idempotencyKey: string | string[] | undefined,
  ): object {
    const all = [...this.subscriptions.values()].flat();
    switch (path) {
      case '/v1/customers':
        // As Stripe keeps them: one customer for one key.
        return {
          id: `cus_${String(idempotencyKey).replace('paretostudio-customer-', '')}`,
          object: 'customer',
        };
      case '/v1/checkout/sessions':
        this.#checkouts += 1;
        this.openCheckouts.set(`cs_${this.#checkouts}`, form['customer'] ?? '');
        return {
          id: `cs_${this.#checkouts}`,
          object: 'checkout.session',
          url: 'https://checkout.stripe.example/c/1',
        };
      case '/v1/billing_portal/sessions':
        return { id: 'bps_1', object: 'billing_portal.session', url: 'https://billing.stripe.example/p/1' };
      case '/v1/subscriptions':
        return { object: 'list', data: this.subscriptions.get(query.get('customer') ?? '') ?? [] };
      default:
        return this.#findOne(path, form, all);
    }
  }

  #findOne(path: string, form: Record<string, string>, all: readonly FakeSubscription[]): object {
    const id = path.slice(path.lastIndexOf('/') + 1);
    const item = all.flatMap(({ items }) => items.data).find((each) => each.id === id);
    if (item !== undefined) {
      item.quantity = Number(form['quantity']);
      return item;
    }
    return all.find((each) => each.id === id) ?? {};
  }
}
