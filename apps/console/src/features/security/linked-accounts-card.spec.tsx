import { screen, waitFor } from '@testing-library/react';
import { renderPage } from '../../testing/render-page.js';
import { problem, stubServer, type StubServer } from '../../testing/stub-server.js';
import { LinkedAccountsCard } from './linked-accounts-card.js';

const WORKS = { id: 'oidc', name: 'Works', issuer: 'https://id.example.org' };
const GOOGLE = { id: 'google', name: 'Google', issuer: 'https://accounts.google.com' };
const LINKED = {
  id: '44444444-4444-4444-8444-444444444444',
  issuer: WORKS.issuer,
  label: '<b>ada@example.org</b>',
  createdAt: '2027-01-01T00:00:00.000Z',
  lastUsedAt: '2027-01-02T00:00:00.000Z',
};
const SLOW_MS = 30_000;

let server: StubServer;
beforeEach(() => {
  server = stubServer({
    'GET /v1/auth/providers': { items: [WORKS, GOOGLE] },
    'GET /v1/auth/identities': { items: [LINKED] },
  });
});
const draw = (search = '') =>
  renderPage(<LinkedAccountsCard />, { at: `/settings/security${search}`, path: '/settings/security' });

describe('LinkedAccountsCard', () => {
  it('tells what is linked as the plain text that it is, and offers the rest', async () => {
    draw();
    expect(await screen.findByText('<b>ada@example.org</b>')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Unlink Works' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Link Google' })).toBeTruthy();
  });

  it('is not there where nothing is offered and nothing linked', async () => {
    server.on('GET /v1/auth/providers', { items: [] });
    server.on('GET /v1/auth/identities', { items: [] });
    const { queryClient } = draw();
    await waitFor(() => expect(queryClient.getQueryData(['identities'])).toEqual({ items: [] }));
    expect(screen.queryByText('Linked accounts')).toBeNull();
  });

  it('keeps an account in sight whose provider this server offers no more', async () => {
    server.on('GET /v1/auth/providers', { items: [] });
    draw();
    expect(await screen.findByText(WORKS.issuer)).toBeTruthy();
    expect(screen.getByRole('button', { name: `Unlink ${WORKS.issuer}` })).toBeTruthy();
  });

  it('puts into words what the server led back with', async () => {
    const { unmount } = draw('?problem=identity_taken&with=google');
    expect(await screen.findByText(/Somebody else here signs in with that account at Google/)).toBeTruthy();
    unmount();
    draw('?linked=oidc');
    expect(await screen.findByText('Works is linked')).toBeTruthy();
  });

  it(
    'unlinks when that is confirmed, and says why not in the dialog',
    async () => {
      server.on('DELETE /v1/auth/identities/{id}', () =>
        problem(409, 'conflict', 'This is the only way in.'),
      );
      const { user } = draw();
      await user.click(await screen.findByRole('button', { name: 'Unlink Works' }));
      await user.click(await screen.findByRole('button', { name: 'Unlink' }));
      expect(await screen.findByText('This is the only way in.')).toBeTruthy();
      server.on('DELETE /v1/auth/identities/{id}', null);
      server.on('GET /v1/auth/identities', { items: [] });
      await user.click(screen.getByRole('button', { name: 'Unlink' }));
      expect(await screen.findByRole('button', { name: 'Link Works' })).toBeTruthy();
      expect(server.to('DELETE /v1/auth/identities/{id}')[1]?.params).toEqual({ id: LINKED.id });
    },
    SLOW_MS,
  );

  it(
    'asks the person to prove themselves when the server wants that',
    async () => {
      server.on('POST /v1/auth/identities', () => problem(403, 'proof_required', 'Show that it is you.'));
      const { user } = draw();
      await user.click(await screen.findByRole('button', { name: 'Link Google' }));
      expect(await screen.findByRole('dialog', { name: 'Show that it is you' })).toBeTruthy();
      expect(server.to('POST /v1/auth/identities')[0]?.body).toEqual({ provider: 'google' });
    },
    SLOW_MS,
  );
});
