import type { Caller } from '../core/caller.js';
import { FakePayments } from '../testing/fake-payments.js';
import { codeOf, openTestStudio, valueOf, type TestStudio } from '../testing/test-studio.js';
import { beginCheckout } from './begin-checkout.js';
import { getBilling } from './get-billing.js';
import { handlePaymentEvent } from './handle-payment-event.js';
import { matchSeats } from './match-seats.js';
import { openBillingPortal } from './open-billing-portal.js';
import type { Subscription } from './payment-provider.js';

const payments = new FakePayments();
let studio: TestStudio;
let founder: Caller;
let events = 0;

beforeAll(async () => {
  studio = await openTestStudio({
    payments,
    billing: 'stripe',
    publicOrigin: () => 'https://studio.internal',
  });
});
afterAll(() => studio.close());
beforeEach(async () => {
  payments.isDown = false;
  payments.hold = null;
  founder = await studio.founder();
});

const paid = (over: Partial<Subscription> = {}): Subscription => ({
  id: 'sub-1',
  status: 'active',
  plan: 'pro',
  seats: 1,
  endsAt: null,
  ...over,
});
const customerOf = (caller: Caller) => `customer-${caller.accountId}`;
const planOf = async ({ accountId }: Caller) =>
  (await studio.storage.repositories.accounts.findById(accountId))?.planId;
const event = (caller: Caller, id = `event-${(events += 1)}`) =>
  handlePaymentEvent(studio.ctx, payments, { id, customerId: customerOf(caller) });

/** Makes the account a customer, as the first checkout does. */
async function becomeCustomer(caller: Caller): Promise<void> {
  valueOf(await beginCheckout(studio.ctx, caller, { plan: 'pro' }));
}

async function subscribe(caller: Caller, subscription: Subscription): Promise<void> {
  await becomeCustomer(caller);
  payments.subscriptions.set(customerOf(caller), subscription);
  expect(await event(caller)).toBe('done');
}

describe('a checkout', () => {
  it('leads the founder to the provider, with the members to pay for, and changes no plan', async () => {
    await studio.storage.repositories.accounts.setPlan(founder.accountId, 'team');
    await studio.member(founder, 'editor');
    const { url } = valueOf(await beginCheckout(studio.ctx, founder, { plan: 'team' }));
    expect(url).toBe('https://pay.example.com/team');
    expect(payments.checkouts.at(-1)).toEqual({
      customerId: customerOf(founder),
      accountId: founder.accountId,
      plan: 'team',
      seats: 2,
      successUrl: 'https://studio.internal/settings/billing?checkout=done',
      cancelUrl: 'https://studio.internal/settings/billing',
    });
    const fresh = await studio.founder();
    await becomeCustomer(fresh);
    expect(await planOf(fresh)).toBe('free');
  });

  it.each(['admin', 'editor', 'viewer'] as const)('is refused to the role %s', async (role) => {
    const member = await studio.member(founder, role);
    expect(codeOf(await beginCheckout(studio.ctx, member, { plan: 'pro' }))).toBe('permission_denied');
    expect(codeOf(await openBillingPortal(studio.ctx, member))).toBe('permission_denied');
  });

  it('is refused to a key, whatever it may', async () => {
    const { key } = await studio.key(founder, { permissions: { '*': ['*'] } });
    const caller = await studio.admit(key);
    expect(codeOf(await beginCheckout(studio.ctx, caller, { plan: 'pro' }))).toBe('permission_denied');
    expect(codeOf(await getBilling(studio.ctx, caller))).toBe('permission_denied');
  });

  it('is a conflict while a plan is paid for: nobody pays twice', async () => {
    await subscribe(founder, paid());
    expect(codeOf(await beginCheckout(studio.ctx, founder, { plan: 'team' }))).toBe('conflict');
    expect(valueOf(await openBillingPortal(studio.ctx, founder)).url).toContain(customerOf(founder));
  });

  it('is a conflict when it was paid for and the event never came: the provider is asked first', async () => {
    await becomeCustomer(founder);
    payments.subscriptions.set(customerOf(founder), paid());
    expect(codeOf(await beginCheckout(studio.ctx, founder, { plan: 'pro' }))).toBe('conflict');
    expect(await planOf(founder)).toBe('pro');
  });

  it('makes another customer when the provider has the known one no more', async () => {
    await subscribe(founder, paid());
    payments.subscriptions.set(customerOf(founder), paid({ plan: null, status: 'canceled', seats: 0 }));
    await event(founder);
    payments.gone.add(customerOf(founder));
    valueOf(await beginCheckout(studio.ctx, founder, { plan: 'pro' }));
    const renewed = payments.checkouts.at(-1)?.customerId ?? '';
    expect(renewed).toBe(`${customerOf(founder)}-again`);
    payments.subscriptions.set(renewed, paid());
    expect(await handlePaymentEvent(studio.ctx, payments, { id: renewed, customerId: renewed })).toBe('done');
    expect(await planOf(founder)).toBe('pro');
  });

  it('is unavailable while the provider is down, and there is nothing of it where nothing is paid for', async () => {
    payments.isDown = true;
    expect(codeOf(await beginCheckout(studio.ctx, founder, { plan: 'pro' }))).toBe('unavailable');
    expect(codeOf(await beginCheckout({ ...studio.ctx, payments: null }, founder, { plan: 'pro' }))).toBe(
      'not_found',
    );
  });

  it('makes one customer of two that are begun at once', async () => {
    payments.isNumbering = true;
    await Promise.all([becomeCustomer(founder), becomeCustomer(founder)]);
    payments.isNumbering = false;
    const { rows } = await studio.storage.pool.query(
      'select customer_id from paretostudio.billing_customers where account_id = $1',
      [founder.accountId],
    );
    const asked = payments.checkouts.slice(-2).map(({ customerId }) => ({ customer_id: customerId }));
    expect(rows).toHaveLength(1);
    expect(asked).toEqual([...rows, ...rows]);
  });
});

describe('an event', () => {
  it('puts the account on the plan that is paid for, audited as nobody’s doing, and is carried out once', async () => {
    await becomeCustomer(founder);
    payments.subscriptions.set(customerOf(founder), paid());
    expect(await event(founder, 'same')).toBe('done');
    expect(await event(founder, 'same')).toBe('repeated');
    expect(await planOf(founder)).toBe('pro');
    const { items } = await studio.get('list_audit_events', founder, { action: 'set_plan' });
    expect(items).toMatchObject([
      { actor: { kind: 'system' }, details: { before: 'free', after: 'pro', provider: 'fake' } },
    ]);
    expect(valueOf(await getBilling(studio.ctx, founder))).toEqual({
      provider: 'fake',
      plan: 'pro',
      status: 'active',
      seats: 1,
      endsAt: null,
    });
  });

  it('about an unknown customer, or about none, changes nothing', async () => {
    expect(await handlePaymentEvent(studio.ctx, payments, { id: 'x', customerId: 'somebody' })).toBe(
      'ignored',
    );
    expect(await handlePaymentEvent(studio.ctx, payments, { id: 'y', customerId: null })).toBe('ignored');
  });

  it('that cannot be asked about is not taken for carried out: it does its work when it comes again', async () => {
    await becomeCustomer(founder);
    payments.subscriptions.set(customerOf(founder), paid());
    payments.isDown = true;
    await expect(event(founder, 'later')).rejects.toThrow('down');
    payments.isDown = false;
    expect(await event(founder, 'later')).toBe('done');
    expect(await planOf(founder)).toBe('pro');
  });

  it('whose answer arrives after that to a later one does not bring the older state back', async () => {
    await becomeCustomer(founder);
    payments.subscriptions.set(customerOf(founder), paid());
    let release = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      payments.hold = () => {
        resolve();
        return new Promise((letGo) => (release = letGo));
      };
    });
    const older = event(founder);
    await asked;
    payments.hold = null;
    payments.subscriptions.set(customerOf(founder), paid({ plan: null, status: 'canceled', seats: 0 }));
    await event(founder);
    release();
    await older;
    expect(await planOf(founder)).toBe('free');
  });

  it('of an ended subscription leaves all records, readable above the smaller plan’s caps', async () => {
    await subscribe(founder, paid());
    const pro = { ...founder, plan: 'pro' };
    for (const title of ['1', '2', '3', '4', '5', '6', '7']) {
      await studio.get('create_prompt', pro, { title: `Prompt ${title}`, body: 'Say it.' });
    }
    payments.subscriptions.set(customerOf(founder), paid({ plan: null, status: 'canceled', seats: 0 }));
    await event(founder);
    expect(await planOf(founder)).toBe('free');
    expect((await studio.get('list_prompts', founder)).items).toHaveLength(7);
    expect(codeOf(await studio.call('create_prompt', founder, { title: 'More', body: 'x' }))).toBe(
      'plan_limit_reached',
    );
  });

  it('of an ended Team suspends its members, and of a Team that is paid for again lets them in', async () => {
    await subscribe(founder, paid({ plan: 'team', seats: 2 }));
    const { memberId } = await studio.member(founder, 'editor');
    const suspendedAt = async () =>
      (await studio.storage.repositories.members.findById(founder.accountId, memberId ?? ''))?.suspendedAt;
    payments.subscriptions.set(customerOf(founder), paid({ plan: null, status: 'canceled', seats: 0 }));
    await event(founder);
    expect(await suspendedAt()).toBeInstanceOf(Date);
    payments.subscriptions.set(customerOf(founder), paid({ plan: 'team', seats: 2 }));
    await event(founder);
    expect(await suspendedAt()).toBeNull();
  });

  it('leaves the plan that an operator gave to an account that never paid', async () => {
    await becomeCustomer(founder);
    await studio.storage.repositories.accounts.setPlan(founder.accountId, 'team');
    await event(founder);
    expect(await planOf(founder)).toBe('team');
  });

  it('holds from the next request of a key', async () => {
    const { key } = await studio.key(founder);
    await subscribe(founder, paid());
    expect((await studio.admit(key)).plan).toBe('pro');
  });
});

describe('seats', () => {
  it('follow the members, up and down, and nothing is asked of the provider when they agree', async () => {
    await subscribe(founder, paid({ plan: 'team', seats: 1 }));
    const member = await studio.member(founder, 'editor');
    expect(await matchSeats(studio.ctx, payments)).toBe(1);
    expect(payments.subscriptions.get(customerOf(founder))?.seats).toBe(2);
    expect(await matchSeats(studio.ctx, payments)).toBe(0);
    await studio.storage.repositories.members.remove(founder.accountId, member.memberId ?? '', new Date());
    expect(await matchSeats(studio.ctx, payments)).toBe(1);
    expect(payments.subscriptions.get(customerOf(founder))?.seats).toBe(1);
    payments.isDown = true;
    expect(await matchSeats(studio.ctx, payments)).toBe(0);
  });

  it('of a plan that is not paid by the member are one again after a change in the portal', async () => {
    await subscribe(founder, paid({ plan: 'team', seats: 5 }));
    payments.subscriptions.set(customerOf(founder), paid({ plan: 'pro', seats: 5 }));
    await event(founder);
    expect(await matchSeats(studio.ctx, payments)).toBe(1);
    expect(payments.subscriptions.get(customerOf(founder))?.seats).toBe(1);
    expect(await matchSeats(studio.ctx, payments)).toBe(0);
  });

  it('of one account that the provider refuses keep nobody else waiting', async () => {
    await subscribe(founder, paid({ plan: 'team', seats: 9 }));
    payments.refused.add(customerOf(founder));
    const other = await studio.founder();
    await subscribe(other, paid({ id: 'sub-2', plan: 'team', seats: 9 }));
    const refused: string[] = [];
    const round = { onRefused: (accountId: string) => void refused.push(accountId) };
    expect(await matchSeats(studio.ctx, payments, round)).toBe(1);
    expect(refused).toEqual([founder.accountId]);
    expect(payments.subscriptions.get(customerOf(other))?.seats).toBe(1);
    payments.refused.clear();
    expect(await matchSeats(studio.ctx, payments)).toBe(1);
  });

  it('are left for later once the server ends', async () => {
    await subscribe(founder, paid({ plan: 'team', seats: 9 }));
    expect(await matchSeats(studio.ctx, payments, { signal: AbortSignal.abort() })).toBe(0);
    expect(payments.subscriptions.get(customerOf(founder))?.seats).toBe(9);
    expect(await matchSeats(studio.ctx, payments)).toBe(1);
  });
});
