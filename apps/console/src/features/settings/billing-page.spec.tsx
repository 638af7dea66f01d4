import { screen, within } from '@testing-library/react';
import { type Session, sessionQuery } from '../../data/who.js';
import { renderPage, SESSION, whoamiWith } from '../../testing/render-page.js';
import { problem, stubServer } from '../../testing/stub-server.js';
import { BillingPage } from './billing-page.js';

const plan = (id: string, title: string, requestsPerDay: number) => ({
  id,
  title,
  requestsPerDay,
  perMember: id === 'team',
  burstPerMinute: 60,
  caps: { prompts: null, agents: null, skills: null },
  features: [],
});
const NOTHING = { provider: 'stripe', plan: null, status: null, seats: null, endsAt: null };

function server(billing: object = NOTHING, accountPlan = 'free') {
  return stubServer({
    'GET /v1/instance': { billing: 'stripe', billingUrl: null, signUp: 'open', mcpPath: '/mcp' },
    'GET /v1/me': whoamiWith(),
    'GET /v1/plans': {
      items: [plan('free', 'Free', 50), plan('pro', 'Pro', 500), plan('team', 'Team', 500)],
    },
    'GET /v1/account': {
      id: SESSION.account.id,
      name: 'Ada',
      plan: accountPlan,
      memberCount: 1,
      suspendedAt: null,
      createdAt: '2026-11-22T10:00:00.000Z',
      saved: { prompts: 1, agents: 0, skills: 0, connections: 0 },
    },
    'GET /v1/billing': billing,
    'POST /v1/billing/checkout': problem(503, 'unavailable', 'Temporarily unavailable'),
  });
}

const section = (name: string) => screen.findByRole('region', { name });

describe('BillingPage where plans are paid for', () => {
  it('offers the founder to pay for a plan, and says in words when that cannot begin', async () => {
    const stub = server();
    const { user } = renderPage(<BillingPage />);
    await user.click(await within(await section('Pro plan')).findByRole('button', { name: 'Pay for Pro' }));
    expect(await screen.findAllByText('Paying could not begin')).not.toEqual([]);
    expect(stub.to('POST /v1/billing/checkout')[0]?.body).toEqual({ plan: 'pro' });
    expect(within(await section('Free plan')).queryByRole('button')).toBeNull();
  });

  it('leads to the subscription once one is paid for, and offers no second one', async () => {
    server(
      { provider: 'stripe', plan: 'team', status: 'past_due', seats: 3, endsAt: '2027-01-31T12:00:00.000Z' },
      'team',
    );
    renderPage(<BillingPage />);
    const card = await screen.findByText(/Team is paid for/);
    expect(card.textContent).toMatch(/for 3 members.*was cancelled and ends on/);
    expect(screen.getByText('The last payment failed')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Manage subscription' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Pay for/ })).toBeNull();
  });

  it('still leads to invoices and open payments when the plan has ended, and offers a plan again', async () => {
    server({ ...NOTHING, status: 'unpaid', seats: 0 });
    renderPage(<BillingPage />);
    expect(await screen.findByText(/Nothing is paid for at present/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Manage subscription' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Pay for Pro' })).toBeTruthy();
  });

  it('shows others what is paid for, and lets them pay nothing', async () => {
    server({ ...NOTHING, plan: 'pro', status: 'active', seats: 1 }, 'pro');
    const { queryClient } = renderPage(<BillingPage />);
    const asAdmin: Session = { ...SESSION, member: { ...SESSION.member, role: 'admin' } };
    queryClient.setQueryData(sessionQuery.queryKey, asAdmin);
    expect(await screen.findByText(/Pro is paid for/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Manage subscription' })).toBeNull();
    expect(screen.getByText('Only the founder of the account can change its plan.')).toBeTruthy();
  });

  it('waits for the payment of somebody who comes back from paying', async () => {
    server();
    renderPage(<BillingPage />, { at: '/settings/billing?checkout=done' });
    expect(await screen.findByText('Waiting for the payment')).toBeTruthy();
  });
});
