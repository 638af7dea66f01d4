import { screen, waitFor, within } from '@testing-library/react';
import { renderPage, whoamiWith } from '../../testing/render-page.js';
import { problem, stubServer, type StubServer } from '../../testing/stub-server.js';
import { KeysPage } from './keys-page.js';
import { apiKey } from './testing/api-key.js';

const actions = ['list', 'create', 'update', 'rotate', 'revoke'].map((verb) =>
  verb === 'list' ? 'list_api_keys' : `${verb}_api_key`,
);
const LAPTOP = apiKey({ name: 'Laptop' });
const OTHER = apiKey({ id: '66666666-6666-4666-8666-666666666666', name: '<img src=x onerror=alert(1)>' });
const NOTHING = { items: [], nextCursor: null };

// Queries by role are slow on a busy machine.
const SLOW_MS = 30_000;

let server: StubServer;
beforeEach(() => {
  server = stubServer({
    'GET /v1/me': whoamiWith({ actions }),
    'GET /v1/api-keys': { items: [LAPTOP, OTHER], nextCursor: null },
    'GET /v1/api-keys/hints': { items: [] },
    'GET /v1/usage/records': NOTHING,
  });
});

describe('KeysPage', () => {
  it(
    'shows names as text, what is shown of each key, and its requests today',
    async () => {
      renderPage(<KeysPage />);
      const table = await screen.findByRole('table', { name: 'API keys' });
      expect(within(table).getByRole('link', { name: OTHER.name })).toBeTruthy();
      expect(table.querySelector('img')).toBeNull();
      expect(within(table).getAllByText('psk_ab12…Zx9k')).toHaveLength(2);
      expect(within(table).getAllByText('Library, read and write')).toHaveLength(2);
    },
    SLOW_MS,
  );

  it(
    'tells how to begin where there is no key, and what to do where nothing matches',
    async () => {
      server.on('GET /v1/api-keys', NOTHING);
      const { unmount } = renderPage(<KeysPage />);
      expect(await screen.findByText('No keys yet')).toBeTruthy();
      unmount();
      const { user, location } = renderPage(<KeysPage />, { at: '/?search=x&status=all' });
      await user.click(await screen.findByRole('button', { name: 'Clear filters' }));
      expect(location()).toBe('/');
    },
    SLOW_MS,
  );

  it(
    'asks the server for what the address says, and keeps a new filter in the address',
    async () => {
      const { user, location } = renderPage(<KeysPage />, { at: '/?sort=name&status=active' });
      await user.selectOptions(await screen.findByLabelText('Status'), 'revoked');
      await waitFor(() => expect(location()).toBe('/?status=revoked&sort=name'));
      await waitFor(() =>
        expect(server.to('GET /v1/api-keys').at(-1)?.query).toMatchObject({
          status: 'revoked',
          sort: 'name',
          order: 'asc',
        }),
      );
      expect(server.to('GET /v1/api-keys')[0]?.query).toMatchObject({ status: 'active' });
    },
    SLOW_MS,
  );

  it(
    'says why the list could not be read, with the id of the request, and tries again',
    async () => {
      server.on('GET /v1/api-keys', () => problem(500, 'internal_error', 'Internal error'));
      const { user } = renderPage(<KeysPage />);
      expect(await screen.findByText('req-1')).toBeTruthy();
      server.on('GET /v1/api-keys', { items: [LAPTOP], nextCursor: null });
      await user.click(screen.getByRole('button', { name: 'Try again' }));
      expect(await screen.findByRole('link', { name: 'Laptop' })).toBeTruthy();
    },
    SLOW_MS,
  );

  it(
    'offers neither the list nor a new key to a viewer',
    async () => {
      server.on('GET /v1/me', whoamiWith({ actions: ['list_prompts'] }));
      renderPage(<KeysPage />);
      expect(await screen.findByText('Your role has no keys')).toBeTruthy();
      expect(screen.queryByRole('button', { name: 'Create API key' })).toBeNull();
      expect(server.to('GET /v1/api-keys')).toHaveLength(0);
    },
    SLOW_MS,
  );

  it(
    'narrows the list to the keys of a hint',
    async () => {
      const hint = { keyId: OTHER.id, code: 'old', detail: 'Made 100 days ago.', since: null, entries: [] };
      server.on('GET /v1/api-keys/hints', { items: [hint] });
      const { user, location } = renderPage(<KeysPage />);
      await user.click(await screen.findByRole('button', { name: '1 key over 90 days old' }));
      expect(location()).toBe('/?hint=old');
      await waitFor(() => expect(screen.queryByRole('link', { name: 'Laptop' })).toBeNull());
      expect(await screen.findByRole('link', { name: OTHER.name })).toBeTruthy();
    },
    SLOW_MS,
  );

  it(
    'revokes only after the server said so: until then the row stays, and stays when it fails',
    async () => {
      const { user } = renderPage(<KeysPage />);
      await user.click(await screen.findByRole('button', { name: 'Revoke Laptop' }));
      const dialog = await screen.findByRole('alertdialog');
      expect(dialog.textContent).toContain('203.0.113.9');
      expect(dialog.textContent).toContain('3 requests today');
      server.on('POST /v1/api-keys/{id}/revoke', () =>
        problem(503, 'unavailable', 'Temporarily unavailable'),
      );
      await user.click(within(dialog).getByRole('button', { name: 'Revoke key' }));
      expect(await within(dialog).findByText('req-1')).toBeTruthy();
      expect(server.to('GET /v1/api-keys')).toHaveLength(1);

      server.on('POST /v1/api-keys/{id}/revoke', { ...LAPTOP, status: 'revoked' });
      server.on('GET /v1/api-keys', { items: [OTHER], nextCursor: null });
      await user.click(within(dialog).getByRole('checkbox', { name: 'It leaked' }));
      await user.click(within(dialog).getByRole('button', { name: 'Revoke key' }));
      await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
      expect(server.to('POST /v1/api-keys/{id}/revoke').at(-1)?.body).toEqual({ reason: 'It leaked' });
      expect(screen.queryByRole('link', { name: 'Laptop' })).toBeNull();
      await waitFor(() => expect(document.activeElement?.textContent).toBe(OTHER.name));
    },
    SLOW_MS,
  );
});
