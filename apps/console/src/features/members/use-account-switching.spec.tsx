import { screen, waitFor } from '@testing-library/react';
import { sessionQuery } from '../../data/who.js';
import { renderPage, SESSION } from '../../testing/render-page.js';
import { problem, stubServer, type StubServer } from '../../testing/stub-server.js';
import { Menu } from '../../ui/menu.js';
import { useAccountSwitching } from './use-account-switching.js';

const own = { account: SESSION.account, member: SESSION.member, status: 'active', isCurrent: true };
const other = (id: string, name: string, status = 'active') => ({
  account: { id, name, plan: 'team' },
  member: { id: `m-${id}`, role: 'editor' },
  status,
  isCurrent: false,
});
const SWITCHED = {
  ...SESSION,
  account: { id: 'one', name: 'Acme', plan: 'team' },
  member: { id: 'm-one', role: 'editor' },
};

function Switcher() {
  const { items, question } = useAccountSwitching();
  return (
    <>
      <Menu trigger={<button type="button">Account</button>} items={[{ label: 'Settings' }, ...items]} />
      {question}
    </>
  );
}

let server: StubServer;
beforeEach(() => {
  server = stubServer({
    'GET /v1/accounts': { items: [own, other('one', 'Acme'), other('two', 'Zen', 'suspended')] },
    'POST /v1/auth/switch': SWITCHED,
    'GET /v1/auth/session': SESSION,
  });
});

describe('useAccountSwitching', () => {
  it('switches to another account, forgets what was read of the one before, and begins at the overview', async () => {
    const { user, queryClient, location } = renderPage(<Switcher />, { at: '/prompts', path: '*' });
    queryClient.setQueryData(['prompts'], ['of the account before']);
    await waitFor(() => expect(server.to('GET /v1/accounts')).toHaveLength(1));
    await user.click(await screen.findByRole('button', { name: 'Account' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Switch to Acme' }));
    await waitFor(() => expect(queryClient.getQueryData(sessionQuery.queryKey)).toEqual(SWITCHED));
    expect(server.to('POST /v1/auth/switch')[0]?.body).toEqual({ accountId: 'one' });
    expect(queryClient.getQueryData(['prompts'])).toBeUndefined();
    expect(location()).toBe('/');
  }, 30_000);

  it('stays where it is when the server refuses, and offers no suspended account', async () => {
    server.on('POST /v1/auth/switch', () => problem(404, 'not_found', 'There is no such account'));
    const { user, queryClient, location } = renderPage(<Switcher />, { at: '/prompts', path: '*' });
    await user.click(await screen.findByRole('button', { name: 'Account' }));
    const suspended = await screen.findByRole('menuitem', { name: 'Zen, suspended' });
    expect(suspended.getAttribute('aria-disabled')).toBe('true');
    await user.click(await screen.findByRole('menuitem', { name: 'Switch to Acme' }));
    expect(await screen.findAllByText('There is no such account.')).toBeTruthy();
    expect(queryClient.getQueryData(sessionQuery.queryKey)).toEqual(SESSION);
    expect(location()).toBe('/prompts');
  }, 30_000);

  it('offers nothing to somebody in one account alone', async () => {
    server.on('GET /v1/accounts', { items: [own] });
    const { user } = renderPage(<Switcher />, { at: '/', path: '*' });
    await user.click(await screen.findByRole('button', { name: 'Account' }));
    expect(await screen.findAllByRole('menuitem')).toHaveLength(1);
  }, 30_000);
});
