import Stripe from 'stripe';
import { matchSeats } from '@paretostudio/studio';
import { FakeStripe, type FakeSubscription } from '../testing/fake-stripe.js';
import { signUp, type SignedUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { StripePayments } from './stripe-payments.js';

const WEBHOOK_SECRET = 'Wn5cH1gUe9JtS4aQ6rBx';
const ENVIRONMENT = {
  BILLING: 'stripe',
  STRIPE_SECRET_KEY: 'Zq3vT8mXn2LbR7pW5yKd',
  STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
  STRIPE_PRICE_PRO: 'price_pro',
  STRIPE_PRICE_TEAM: 'price_team',
};
const EVENTS = '/v1/billing/stripe-events';
const { webhooks } = new Stripe('unused');

const fake = new FakeStripe();
let server: TestApp;
let payments: StripePayments;
let founder: SignedUp;
let events = 0;
const failures: unknown[] = [];

beforeAll(async () => {
  payments = new StripePayments({
    secretKey: ENVIRONMENT.STRIPE_SECRET_KEY,
    webhookSecret: WEBHOOK_SECRET,
    prices: { pro: 'price_pro', team: 'price_team' },
    onFailure: (cause) => void failures.push(cause),
    api: await fake.listen(),
  });
  server = await startTestApp(ENVIRONMENT, {}, payments);
});
afterAll(async () => {
  await fake.close();
  await server.close();
});
beforeEach(async () => {
  fake.isDown = false;
  fake.requests.length = 0;
  failures.length = 0;
  founder = await signUp(server);
});

const customerOf = ({ accountId }: SignedUp) => `cus_${accountId}`;
const subscription = (price: string, over: Partial<FakeSubscription> = {}): FakeSubscription => ({
  id: `sub_${founder.accountId}`,
  status: 'active',
  cancel_at: null,
  items: { data: [{ id: `si_${founder.accountId}`, quantity: 1, price: { id: price } }] },
  ...over,
});
const post = (path: string, body: object = {}, { cookie } = founder) =>
  server.http.post(path).set('Cookie', cookie).send(body);
const planOf = async () => {
  const { body } = await server.http.get('/v1/account').set('Cookie', founder.cookie).expect(200);
  return body.plan;
};

interface Delivery {
  readonly id?: string;
  readonly at?: number;
  readonly secret?: string;
  readonly payload?: string;
  readonly signed?: string;
}

/** Delivers an event as Stripe does: signed by Stripe's own library over the very bytes. */
function deliver(customer: string, { id, at, secret = WEBHOOK_SECRET, payload, signed }: Delivery = {}) {
  events += 1;
  const body =
    payload ??
    JSON.stringify({
      id: id ?? `evt_${events}`,
      object: 'event',
      type: 'customer.subscription.updated',
      data: { object: { id: 'sub_of_the_event', object: 'subscription', customer, status: 'whatever' } },
    });
  const header = webhooks.generateTestHeaderString({
    payload: signed ?? body,
    secret,
    ...(at === undefined ? {} : { timestamp: at }),
  });
  return server.http
    .post(EVENTS)
    .set('Content-Type', 'application/json')
    .set('Stripe-Signature', header)
    .send(body);
}

async function pay(price: string): Promise<void> {
  await post('/v1/billing/checkout', { plan: 'pro' }).expect(200);
  fake.subscriptions.set(customerOf(founder), [subscription(price)]);
  await deliver(customerOf(founder)).expect(200, { outcome: 'done' });
}

describe('paying with Stripe', () => {
  it('leads to Stripe and back: customer, checkout, event, plan, portal', async () => {
    const { body } = await post('/v1/billing/checkout', { plan: 'pro' }).expect(200);
    expect(body).toEqual({ url: 'https://checkout.stripe.example/c/1' });
    expect(fake.requests).toEqual([
      {
        method: 'POST',
        path: '/v1/customers',
        form: { name: expect.any(String), email: founder.email, 'metadata[account]': founder.accountId },
        idempotencyKey: expect.any(String),
      },
      expect.objectContaining({ method: 'GET', path: '/v1/checkout/sessions' }),
      {
        method: 'POST',
        path: '/v1/checkout/sessions',
        form: expect.objectContaining({
          mode: 'subscription',
          customer: customerOf(founder),
          'line_items[0][price]': 'price_pro',
          'line_items[0][quantity]': '1',
        }),
        idempotencyKey: expect.any(String),
      },
    ]);
    expect(await planOf()).toBe('free');
    fake.subscriptions.set(customerOf(founder), [subscription('price_pro')]);
    await deliver(customerOf(founder)).expect(200, { outcome: 'done' });
    expect(await planOf()).toBe('pro');
    await post('/v1/billing/checkout', { plan: 'team' }).expect(409);
    expect((await post('/v1/billing/portal').expect(200)).body.url).toBe(
      'https://billing.stripe.example/p/1',
    );
  });

  it('gives a plan for no price that is no plan’s, and for no payment that failed for good', async () => {
    await pay('price_of_something_else');
    expect(await planOf()).toBe('free');
    for (const [status, plan] of [
      ['past_due', 'pro'],
      ['unpaid', 'free'],
      ['trialing', 'pro'],
      ['canceled', 'free'],
      ['incomplete', 'free'],
    ] as const) {
      fake.subscriptions.set(customerOf(founder), [subscription('price_pro', { status })]);
      await deliver(customerOf(founder)).expect(200);
      expect([status, await planOf()]).toEqual([status, plan]);
    }
  });

  it('takes the larger plan when somebody managed to pay for two', async () => {
    await pay('price_pro');
    fake.subscriptions.set(customerOf(founder), [
      subscription('price_pro', { id: 'sub_a' }),
      subscription('price_team', { id: 'sub_b' }),
    ]);
    await deliver(customerOf(founder)).expect(200);
    expect(await planOf()).toBe('team');
  });

  it('has one page for paying open for an account: that of another tab takes no payment any more', async () => {
    const another = await signUp(server);
    await post('/v1/billing/checkout', { plan: 'pro' }, another).expect(200);
    await post('/v1/billing/checkout', { plan: 'pro' }).expect(200);
    const [first] = [...fake.openCheckouts].filter(([, customer]) => customer === customerOf(founder));
    await post('/v1/billing/checkout', { plan: 'team' }).expect(200);
    const open = [...fake.openCheckouts.values()];
    expect(fake.openCheckouts.has(first?.[0] ?? '')).toBe(false);
    expect(open.filter((customer) => customer === customerOf(founder))).toHaveLength(1);
    expect(open).toContain(customerOf(another));
  });

  it('tells when a cancelled subscription ends', async () => {
    await pay('price_pro');
    fake.subscriptions.set(customerOf(founder), [subscription('price_pro', { cancel_at: 1_900_000_000 })]);
    await deliver(customerOf(founder)).expect(200);
    const { body } = await server.http.get('/v1/billing').set('Cookie', founder.cookie).expect(200);
    expect(body).toMatchObject({ provider: 'stripe', plan: 'pro', endsAt: '2030-03-17T17:46:40.000Z' });
  });

  it('makes the subscription pay for the members that there are', async () => {
    await pay('price_team');
    await server.storage.pool.query('update paretostudio.accounts set member_count = 3 where id = $1', [
      founder.accountId,
    ]);
    expect(await matchSeats(server.parts.context, payments)).toBe(1);
    expect(fake.requests).toContainEqual(
      expect.objectContaining({
        path: `/v1/subscription_items/si_${founder.accountId}`,
        form: { quantity: '3' },
      }),
    );
    expect(await matchSeats(server.parts.context, payments)).toBe(0);
  });

  it('makes a subscription pay once for Pro that kept the members of Team in the portal', async () => {
    await pay('price_pro');
    const item = { id: `si_${founder.accountId}`, quantity: 4, price: { id: 'price_pro' } };
    fake.subscriptions.set(customerOf(founder), [subscription('price_pro', { items: { data: [item] } })]);
    await deliver(customerOf(founder)).expect(200);
    expect(await matchSeats(server.parts.context, payments)).toBe(1);
    expect(item.quantity).toBe(1);
  });

  it('ends the plan of a customer who was deleted at Stripe, and begins anew with another', async () => {
    await pay('price_pro');
    fake.deleted.add(customerOf(founder));
    await deliver(customerOf(founder)).expect(200, { outcome: 'done' });
    expect(await planOf()).toBe('free');
    await post('/v1/billing/checkout', { plan: 'pro' }).expect(200);
    const checkout = fake.requests.at(-1);
    expect(checkout).toMatchObject({ path: '/v1/checkout/sessions' });
    expect(checkout?.form['customer']).not.toBe(customerOf(founder));
  });

  it('begins anew with another customer where the known one is of another mode of Stripe', async () => {
    await post('/v1/billing/checkout', { plan: 'pro' }).expect(200);
    fake.unknown.add(customerOf(founder));
    await post('/v1/billing/checkout', { plan: 'pro' }).expect(200);
    expect(fake.requests.at(-1)?.form['customer']).not.toBe(customerOf(founder));
  });

  it('ends no plan because Stripe does not know the customer: the key may be of another account', async () => {
    await pay('price_pro');
    fake.unknown.add(customerOf(founder));
    await deliver(customerOf(founder)).expect(503);
    expect(await planOf()).toBe('pro');
  });

  it('is 503 while Stripe is down, nothing has changed, and the operator hears why', async () => {
    fake.isDown = true;
    const answer = await post('/v1/billing/checkout', { plan: 'pro' }).expect(503);
    expect(failures).toEqual([expect.objectContaining({ message: 'down' })]);
    expect(answer.body.code).toBe('unavailable');
    expect(answer.get('Retry-After')).toBe('60');
    expect(JSON.stringify(answer.body)).not.toContain(ENVIRONMENT.STRIPE_SECRET_KEY);
    fake.isDown = false;
    await post('/v1/billing/checkout', { plan: 'pro' }).expect(200);
  });

  it('does not let a founder take a plan for nothing', async () => {
    const answer = await server.http
      .put('/v1/account/plan')
      .set('Cookie', founder.cookie)
      .send({ plan: 'team' })
      .expect(403);
    expect(answer.body).toMatchObject({ code: 'plan_required' });
  });
});

describe('an event of Stripe', () => {
  beforeEach(() => pay('price_pro'));

  const now = () => Math.floor(Date.now() / 1000);

  it('is carried out once, however often it is delivered, also at once', async () => {
    const before = fake.requests.length;
    await deliver(customerOf(founder), { id: `evt_same_${founder.accountId}` }).expect(200, {
      outcome: 'done',
    });
    const asked = fake.requests.length - before;
    await deliver(customerOf(founder), { id: `evt_same_${founder.accountId}` }).expect(200, {
      outcome: 'repeated',
    });
    expect(fake.requests.length - before).toBe(asked);
  });

  it('counts for what Stripe says now, not for what it says itself: the order of events is nothing', async () => {
    fake.subscriptions.set(customerOf(founder), []);
    await deliver(customerOf(founder), { id: 'evt_newer' }).expect(200);
    expect(await planOf()).toBe('free');
    await deliver(customerOf(founder), { id: 'evt_older_and_late' }).expect(200);
    expect(await planOf()).toBe('free');
  });

  it.each<[string, () => Delivery]>([
    ['under another secret', () => ({ secret: 'another-signing-secret' })],
    ['over other bytes', () => ({ signed: '{}' })],
    ['six minutes ago: a replay', () => ({ at: now() - 360 })],
  ])('is refused when it was signed %s', async (_, delivery) => {
    const before = fake.requests.length;
    const answer = await deliver(customerOf(founder), delivery()).expect(401);
    expect(answer.body.code).toBe('invalid_signature');
    expect(fake.requests.length).toBe(before);
  });

  it('is refused unread when it is not signed at all', async () => {
    const answer = await server.http.post(EVENTS).send({ id: 'evt_forged' }).expect(401);
    expect(answer.body.code).toBe('invalid_signature');
  });

  it('is refused above 256 KiB', async () => {
    const payload = JSON.stringify({ id: 'evt_big', padding: 'x'.repeat(257 * 1024) });
    await deliver(customerOf(founder), { payload }).expect(413);
  });

  it('about a customer of somebody else is answered and ignored', async () => {
    await deliver('cus_of_another_shop').expect(200, { outcome: 'ignored' });
  });

  it('is to come again when Stripe cannot be asked', async () => {
    fake.isDown = true;
    await deliver(customerOf(founder), { id: 'evt_again' }).expect(503);
    fake.isDown = false;
    await deliver(customerOf(founder), { id: 'evt_again' }).expect(200, { outcome: 'done' });
  });
});

describe('where nothing is paid for', () => {
  it('there is no checkout, no portal and no address for events', async () => {
    const free = await startTestApp();
    const somebody = await signUp(free);
    await free.http
      .post('/v1/billing/checkout')
      .set('Cookie', somebody.cookie)
      .send({ plan: 'pro' })
      .expect(404);
    await free.http.post('/v1/billing/portal').set('Cookie', somebody.cookie).expect(404);
    await free.http.post(EVENTS).set('Stripe-Signature', 't=1,v1=x').send({}).expect(404);
    const { body } = await free.http.get('/v1/billing').set('Cookie', somebody.cookie).expect(200);
    expect(body.provider).toBeNull();
    await free.close();
  });
});
