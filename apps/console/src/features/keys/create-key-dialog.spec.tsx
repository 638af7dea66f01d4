import { screen, waitFor, within } from '@testing-library/react';
import { CLIENTS, PLACEHOLDER_KEY, setupFor } from '@paretostudio/client-setup';
import { renderPage, whoamiWith, type RenderedPage } from '../../testing/render-page.js';
import { problem, stubServer, type StubServer } from '../../testing/stub-server.js';
import { KeysPage } from './keys-page.js';
import { apiKey } from './testing/api-key.js';

const KEY = 'psk_0123456789abcdefghijklmnopqrstuvwxyzAB';
const ISSUED = { ...apiKey({ name: 'Laptop' }), key: KEY, replayed: false };
const NOTHING = { items: [], nextCursor: null };
const actions = ['list_api_keys', 'create_api_key', 'list_connections', 'list_agents'];
const quotas = [
  { meter: 'requests', limit: 50, used: 0, remaining: 50, resetAt: '2026-11-23T00:00:00.000Z' },
];
const SETUPS = CLIENTS.map(({ id }) =>
  setupFor(id, {
    serverUrl: 'http://127.0.0.1:3000',
    packageSpec: 'paretostudio-mcp',
    key: null,
    os: 'linux',
  }),
);

// Long forms and queries by role: a busy machine needs its time.
const SLOW_MS = 30_000;

let server: StubServer;
beforeEach(() => {
  server = stubServer({
    'GET /v1/me': whoamiWith({ actions, quotas }),
    'GET /v1/api-keys': NOTHING,
    'GET /v1/api-keys/hints': { items: [] },
    'GET /v1/connections': NOTHING,
    'GET /v1/agents': NOTHING,
    'GET /v1/plans': { items: [{ id: 'pro', title: 'Pro', features: ['delete_agents_and_skills'] }] },
    'GET /v1/client-setups': { items: SETUPS },
    'POST /v1/api-keys': ISSUED,
  });
});

async function openDialog(): Promise<RenderedPage & { readonly dialog: HTMLElement }> {
  const page = renderPage(<KeysPage />);
  await page.user.click(await screen.findByRole('button', { name: 'Create API key' }));
  return { ...page, dialog: await screen.findByRole('dialog', { name: 'Create API key' }) };
}

async function create({ user, dialog }: Awaited<ReturnType<typeof openDialog>>, name = 'Laptop') {
  await user.type(within(dialog).getByLabelText('Name'), name);
  await user.click(within(dialog).getByRole('button', { name: 'Create API key' }));
}

/** Everywhere a key could be left behind. */
function traces({ queryClient }: RenderedPage): string {
  return JSON.stringify([
    document.documentElement.outerHTML,
    document.title,
    location.href,
    { ...localStorage },
    { ...sessionStorage },
    queryClient
      .getQueryCache()
      .getAll()
      .map(({ state }) => state),
    queryClient
      .getMutationCache()
      .getAll()
      .map(({ state }) => state),
  ]);
}

describe('CreateKeyDialog', () => {
  it(
    'opens filled in for the one that a link names, and once',
    async () => {
      const resource = 'agent_9a4c2d1e-0000-4000-8000-000000000001';
      const { user } = renderPage(<KeysPage />, { at: `/settings/developer?create=1&resource=${resource}` });
      const dialog = await screen.findByRole('dialog', { name: 'Create API key' });
      await user.type(within(dialog).getByLabelText('Name'), 'Agent');
      await user.click(within(dialog).getByRole('button', { name: 'Create API key' }));
      await screen.findByRole('dialog', { name: 'Your new API key' });
      const [request] = server.requests.filter(
        ({ method, path }) => method === 'POST' && path === '/v1/api-keys',
      );
      expect(request?.body).toMatchObject({ permissions: { [resource]: ['*'] } });
      await user.click(screen.getByRole('button', { name: 'I have stored it' }));
      expect(screen.queryByRole('dialog')).toBeNull();
    },
    SLOW_MS,
  );

  it(
    'sends the name and the permissions that are shown',
    async () => {
      const page = await openDialog();
      const { user, dialog } = page;
      await user.click(within(dialog).getByRole('radio', { name: /^Custom/ }));
      await user.click(within(dialog).getByText('Prompts'));
      await user.click(within(dialog).getByRole('checkbox', { name: 'List prompts' }));
      await user.click(within(dialog).getByRole('checkbox', { name: /^Get prompt/ }));
      await user.selectOptions(within(dialog).getByLabelText('Expires'), 'never');
      await create(page);
      await screen.findByRole('dialog', { name: 'Your new API key' });
      expect(server.to('POST /v1/api-keys')).toMatchObject([
        {
          body: {
            name: 'Laptop',
            permissions: { self: ['get_prompt', 'list_prompts'] },
            expiresAt: null,
            allowedCidrs: null,
            requestsPerDay: null,
            humanConfirmation: false,
          },
        },
      ]);
    },
    SLOW_MS,
  );

  it(
    'marks what the plan does not give, and lets it be chosen all the same',
    async () => {
      const { user, dialog } = await openDialog();
      await user.click(within(dialog).getByRole('radio', { name: /^Custom/ }));
      await user.click(within(dialog).getByText('Skills'));
      const box = await within(dialog).findByRole('checkbox', { name: /Delete skill.*Needs the plan Pro/ });
      await user.click(box);
      expect((box as HTMLInputElement).checked).toBe(true);
    },
    SLOW_MS,
  );

  it(
    'keeps what was typed when the server refuses it, and says it at the field',
    async () => {
      const fields = [{ path: 'name', message: 'is too odd' }];
      server.on('POST /v1/api-keys', () => problem(400, 'invalid_request', 'Invalid request', { fields }));
      const page = await openDialog();
      await create(page, 'Odd');
      const name = await within(page.dialog).findByLabelText('Name');
      expect(await within(page.dialog).findByText('Is too odd.')).toBeTruthy();
      expect((name as HTMLInputElement).value).toBe('Odd');
      await waitFor(() => expect(document.activeElement).toBe(name));
    },
    SLOW_MS,
  );

  it(
    'sends the same request again after an answer that did not arrive, so that one key is made',
    async () => {
      server.on('POST /v1/api-keys', () => problem(503, 'unavailable', 'Temporarily unavailable'));
      const page = await openDialog();
      await create(page);
      expect(await within(page.dialog).findByText('The server could not do this')).toBeTruthy();
      server.on('POST /v1/api-keys', ISSUED);
      await page.user.click(within(page.dialog).getByRole('button', { name: 'Create API key' }));
      await screen.findByRole('dialog', { name: 'Your new API key' });
      const [first, second] = server.to('POST /v1/api-keys');
      expect(second?.body).toEqual(first?.body);
      expect(second?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
      expect(second?.headers.get('Idempotency-Key')).toBe(first?.headers.get('Idempotency-Key'));
    },
    SLOW_MS,
  );

  it(
    'shows the key once with the configuration that holds it, and leaves no trace after closing',
    async () => {
      const page = await openDialog();
      await create(page);
      const dialog = await screen.findByRole('dialog', { name: 'Your new API key' });
      const file = await within(dialog).findByRole('region', { name: /claude_desktop_config/ });
      expect(file.textContent).toContain(KEY);
      expect(dialog.textContent).not.toContain(PLACEHOLDER_KEY);
      await page.user.click(within(dialog).getByRole('button', { name: 'I have stored it' }));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      expect(traces(page)).not.toContain(KEY);
      expect(server.requests.filter(({ body }) => JSON.stringify(body ?? '').includes(KEY))).toEqual([]);
    },
    SLOW_MS,
  );

  it(
    'asks before the key is closed unstored, and then leaves no trace either',
    async () => {
      const page = await openDialog();
      await create(page);
      await screen.findByRole('dialog', { name: 'Your new API key' });
      await page.user.keyboard('{Escape}');
      const question = await screen.findByRole('alertdialog');
      await page.user.click(within(question).getByRole('button', { name: 'Back to the key' }));
      await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
      expect(document.body.textContent).toContain(KEY);
      await page.user.keyboard('{Escape}');
      await page.user.click(await screen.findByRole('button', { name: 'Close, the key is lost' }));
      await waitFor(() => expect(screen.queryByText(KEY)).toBeNull());
      expect(traces(page)).not.toContain(KEY);
    },
    SLOW_MS,
  );

  it(
    'says in words that a replayed creation has no key to show, and lets it be closed unasked',
    async () => {
      server.on('POST /v1/api-keys', { ...ISSUED, key: null, replayed: true });
      const page = await openDialog();
      await create(page);
      const dialog = await screen.findByRole('dialog', { name: 'No key to show' });
      expect(dialog.textContent).toContain('cannot be shown again');
      await page.user.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    },
    SLOW_MS,
  );
});
