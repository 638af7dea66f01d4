import { screen, waitFor } from '@testing-library/react';
import { sessionQuery } from '../../data/who.js';
import { renderPage, SESSION } from '../../testing/render-page.js';
import { problem, stubServer, type StubServer } from '../../testing/stub-server.js';
import { InvitePage } from './invite-page.js';

const TOKEN = 'T'.repeat(43);
const OFFER = {
  email: SESSION.user.email,
  role: 'editor',
  accountName: '<b>Acme</b>',
  invitedBy: 'Grace',
  expiresAt: '2100-01-01T00:00:00.000Z',
};
const JOINED = {
  ...SESSION,
  account: { id: '99999999-9999-4999-8999-999999999999', name: 'Acme', plan: 'team' },
  member: { id: '88888888-8888-4888-8888-888888888888', role: 'editor' },
};
const SLOW_MS = 30_000;

let server: StubServer;
beforeEach(() => {
  window.sessionStorage.clear();
  window.history.replaceState(null, '', `/invite#token=${TOKEN}`);
  server = stubServer({
    'POST /v1/invitations/look-up': OFFER,
    'POST /v1/invitations/accept': JOINED,
    'GET /v1/auth/session': SESSION,
  });
});

describe('InvitePage', () => {
  it(
    'takes the token out of the address, and keeps it for this tab until it is used',
    async () => {
      const { user, queryClient, unmount } = renderPage(<InvitePage />, { at: '/invite', path: '/invite' });
      expect(window.location.hash).toBe('');
      await screen.findByRole('button', { name: 'Join' });
      expect(screen.getByText('<b>Acme</b>')).toBeTruthy();
      unmount();
      const again = renderPage(<InvitePage />, { at: '/invite', path: '/invite' });
      await user.click(await screen.findByRole('button', { name: 'Join' }));
      await waitFor(() => expect(again.location()).toBe('/'));
      expect(server.to('POST /v1/invitations/accept')[0]?.body).toEqual({ token: TOKEN });
      expect(again.queryClient.getQueryData(sessionQuery.queryKey)).toEqual(JOINED);
      expect(queryClient).not.toBe(again.queryClient);
      expect(window.sessionStorage.length).toBe(0);
    },
    SLOW_MS,
  );

  it(
    'lets nobody join who is signed in with another address, and signs them out',
    async () => {
      server.on('POST /v1/invitations/look-up', { ...OFFER, email: 'other@example.test' });
      server.on('POST /v1/auth/sign-out', null);
      const { user } = renderPage(<InvitePage />, { at: '/invite', path: '/invite' });
      const button = await screen.findByRole('button', { name: 'Sign out' });
      expect(screen.queryByRole('button', { name: 'Join' })).toBeNull();
      await user.click(button);
      const email = await screen.findByLabelText('E-mail');
      expect((email as HTMLInputElement).value).toBe('other@example.test');
      expect((email as HTMLInputElement).readOnly).toBe(true);
    },
    SLOW_MS,
  );

  it(
    'signs somebody new up with the token and the invited address',
    async () => {
      server.on('POST /v1/auth/sign-up', JOINED);
      const { user, queryClient, location } = renderPage(<InvitePage />, { at: '/invite', path: '/invite' });
      await screen.findByRole('button', { name: 'Join' });
      queryClient.setQueryData(sessionQuery.queryKey, null);
      await user.type(await screen.findByLabelText('Your name'), 'Ada');
      await user.type(screen.getByLabelText('Password'), 'correct horse battery');
      const signIn = screen.getByRole('link', { name: 'Sign in to join' });
      expect(signIn.getAttribute('href')).toBe('/sign-in?next=%2Finvite');
      await user.click(screen.getByRole('button', { name: 'Join' }));
      await waitFor(() => expect(location()).toBe('/welcome'));
      expect(server.to('POST /v1/auth/sign-up')[0]?.body).toEqual({
        name: 'Ada',
        password: 'correct horse battery',
        email: OFFER.email,
        invitation: TOKEN,
      });
    },
    SLOW_MS,
  );

  it('says that a link does not hold, and what to do without one', async () => {
    server.on('POST /v1/invitations/look-up', () =>
      problem(404, 'not_found', 'This invitation does not hold.'),
    );
    const { unmount } = renderPage(<InvitePage />, { at: '/invite', path: '/invite' });
    expect(await screen.findByText('This invitation does not hold.')).toBeTruthy();
    unmount();
    window.sessionStorage.clear();
    renderPage(<InvitePage />, { at: '/invite', path: '/invite' });
    expect(await screen.findByText(/Open the link of your invitation again/)).toBeTruthy();
  });
});
