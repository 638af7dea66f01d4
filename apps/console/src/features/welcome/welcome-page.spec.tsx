import { screen, waitFor } from '@testing-library/react';
import { DEFAULT_PRESET } from '@paretostudio/permissions';
import { renderPage, whoamiWith } from '../../testing/render-page.js';
import { stubServer, type StubServer } from '../../testing/stub-server.js';
import { apiKey } from '../keys/testing/api-key.js';
import { usageRecord } from '../keys/testing/usage-record.js';
import { WelcomePage } from './welcome-page.js';

const KEY = 'psk_0123456789abcdefghijklmnopqrstuvwxyzAB';

// Queries by role are slow on a busy machine.
const SLOW_MS = 30_000;

let server: StubServer;
let records: ReturnType<typeof usageRecord>[] = [];
beforeEach(() => {
  records = [];
  server = stubServer({
    'GET /v1/me': whoamiWith({ actions: ['create_api_key', 'list_api_keys'] }),
    'GET /v1/client-setups': { items: [] },
    'GET /v1/api-keys/{id}': apiKey({ lastUsedAt: null }),
    'GET /v1/usage/records': () => ({ items: records, nextCursor: null }),
    'POST /v1/api-keys': { ...apiKey(), key: KEY, replayed: false },
  });
});

describe('WelcomePage', () => {
  it(
    'leads from one button to the first call as it arrives',
    async () => {
      const { user } = renderPage(<WelcomePage />);
      await user.click(await screen.findByRole('button', { name: 'Create the key' }));
      expect(await screen.findByText(KEY)).toBeTruthy();
      expect(server.to('POST /v1/api-keys')[0]?.body).toEqual({
        name: 'My first key',
        permissions: DEFAULT_PRESET.permissions,
      });
      expect(screen.getByText(/Waiting for the first call/)).toBeTruthy();
      records = [usageRecord({ action: 'search_prompts', clientName: '<b>Claude</b>' })];
      expect(await screen.findByText('The key works', {}, { timeout: 4000 })).toBeTruthy();
      expect(screen.getByText('search_prompts')).toBeTruthy();
      expect(screen.getByText('<b>Claude</b>')).toBeTruthy();
      expect(screen.getByRole('link', { name: 'See this key' })).toBeTruthy();
      await user.click(screen.getByRole('button', { name: 'I have stored it' }));
      expect(document.documentElement.outerHTML).not.toContain(KEY);
    },
    SLOW_MS,
  );

  it(
    'asks before the page is left while the key stands there unstored',
    async () => {
      const { user, location } = renderPage(<WelcomePage />, { at: '/welcome', path: '/welcome' });
      await user.click(await screen.findByRole('button', { name: 'Create the key' }));
      await screen.findByText(KEY);
      await user.click(screen.getByRole('link', { name: 'Skip' }));
      expect(await screen.findByRole('alertdialog')).toBeTruthy();
      expect(location()).toBe('/welcome');
      await user.click(screen.getByRole('button', { name: 'Close, the key is lost' }));
      await waitFor(() => expect(location()).toBe('/'));
      expect(document.documentElement.outerHTML).not.toContain(KEY);
    },
    SLOW_MS,
  );

  it(
    'needs a name, and says so at the field',
    async () => {
      const { user } = renderPage(<WelcomePage />);
      await user.clear(await screen.findByLabelText('Name'));
      await user.keyboard('{Enter}');
      expect(await screen.findByText('Give the key a name.')).toBeTruthy();
      expect(server.to('POST /v1/api-keys')).toHaveLength(0);
    },
    SLOW_MS,
  );
});
