import { screen, waitFor, within } from '@testing-library/react';
import { type Session, sessionQuery } from '../../data/who.js';
import { renderPage, SESSION } from '../../testing/render-page.js';
import { problem, stubServer, type StubServer } from '../../testing/stub-server.js';
import { NoticesBell } from './notices-bell.js';
import { NoticesPage } from './notices-page.js';
import type { NoticeItem, WebhookEndpoint } from './notices-queries.js';

const NOTICE: NoticeItem = {
  id: '0190a000-0000-7000-8000-000000000001',
  kind: 'api_key.created',
  title: 'New key: CI',
  text: 'The key “CI” was created for you. If that was not you, revoke it.',
  path: '/settings/developer/0190a000-0000-7000-8000-000000000002',
  facts: {},
  createdAt: '2027-03-31T12:00:00.000Z',
  readAt: null,
};
const ENDPOINT: WebhookEndpoint = {
  id: '0190a000-0000-7000-8000-000000000003',
  url: 'https://example.com/hooks',
  description: 'Pager',
  kinds: ['api_key.leaked'],
  status: 'active',
  disabledReason: null,
  failingSince: null,
  previousSecretUntil: null,
  createdAt: '2027-03-31T12:00:00.000Z',
};
const SECRET = 'whsec_c2hvd24gb25jZQ==';

let server: StubServer;
beforeEach(() => {
  server = stubServer({
    'GET /v1/notices': { items: [NOTICE], unread: 1, nextCursor: null },
    'POST /v1/notices/read': { unread: 0 },
    'GET /v1/notices/preferences': {
      delivery: 'smtp',
      items: [{ kind: 'api_key.created', title: 'A key of yours was created', mail: true }],
    },
    'PUT /v1/notices/preferences': {
      delivery: 'smtp',
      items: [{ kind: 'api_key.created', title: 'A key of yours was created', mail: false }],
    },
    'GET /v1/webhook-endpoints': { items: [ENDPOINT] },
    'POST /v1/webhook-endpoints': { ...ENDPOINT, secret: SECRET, replayed: false },
  });
});

describe('the bell', () => {
  test('says how many notices are unread, and marks the one that is opened', async () => {
    const { user, location } = renderPage(<NoticesBell />);
    await user.click(await screen.findByRole('button', { name: 'Notices, 1 unread' }));
    server.on('GET /v1/notices', {
      items: [{ ...NOTICE, readAt: NOTICE.createdAt }],
      unread: 0,
      nextCursor: null,
    });
    await user.click(await screen.findByRole('link', { name: /New key: CI/ }));
    expect(location()).toBe(NOTICE.path);
    await screen.findByRole('button', { name: 'Notices' });
    expect(server.to('POST /v1/notices/read')[0]?.body).toEqual({ ids: [NOTICE.id] });
  });

  test('marks all as read', async () => {
    const { user } = renderPage(<NoticesBell />);
    await user.click(await screen.findByRole('button', { name: 'Notices, 1 unread' }));
    await user.click(screen.getByRole('button', { name: 'Mark all as read' }));
    await waitFor(() => expect(server.to('POST /v1/notices/read')[0]?.body).toEqual({}));
  });

  test('says what will show there when there is nothing, and why when it could not be read', async () => {
    server.on('GET /v1/notices', { items: [], unread: 0, nextCursor: null });
    const { user, unmount } = renderPage(<NoticesBell />);
    await user.click(await screen.findByRole('button', { name: 'Notices' }));
    await screen.findByText('Nothing yet');
    unmount();
    server.on('GET /v1/notices', () => problem(503, 'unavailable', 'The server is busy'));
    const again = renderPage(<NoticesBell />);
    await again.user.click(screen.getByRole('button', { name: 'Notices' }));
    await screen.findByRole('alert');
  });
});

describe('mails', () => {
  test('are switched off for a kind at once', async () => {
    const { user } = renderPage(<NoticesPage />);
    await user.click(await screen.findByRole('checkbox', { name: 'A key of yours was created' }));
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false));
    expect(server.to('PUT /v1/notices/preferences')[0]?.body).toEqual({
      items: [{ kind: 'api_key.created', mail: false }],
    });
  });

  test('are said to go nowhere where no mail leaves the server', async () => {
    server.on('GET /v1/notices/preferences', { delivery: 'none', items: [] });
    renderPage(<NoticesPage />);
    await screen.findByText(/No mail leaves this server/);
  });
});

describe('webhooks', () => {
  test('show the secret of a new endpoint once, and keep it nowhere', async () => {
    const { user, queryClient } = renderPage(<NoticesPage />);
    await user.click(await screen.findByRole('button', { name: 'Add endpoint' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add endpoint' });
    await user.type(within(dialog).getByLabelText('Address'), 'https://example.com/hooks');
    await user.click(within(dialog).getByRole('button', { name: 'Add endpoint' }));
    await screen.findByText(SECRET);
    const [request] = server.to('POST /v1/webhook-endpoints');
    expect(request?.headers.get('idempotency-key')).toBeTruthy();
    expect(request?.body).toMatchObject({ url: 'https://example.com/hooks' });
    await user.click(screen.getByRole('button', { name: 'I have copied it' }));
    await waitFor(() => expect(screen.queryByText(SECRET)).toBeNull());
    await waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]));
  });

  test('say at the field what is wrong with an address', async () => {
    server.on('POST /v1/webhook-endpoints', () =>
      problem(400, 'invalid_request', 'Invalid', {
        fields: [{ path: 'url', message: 'The address leads into a network.' }],
      }),
    );
    const { user } = renderPage(<NoticesPage />);
    await user.click(await screen.findByRole('button', { name: 'Add endpoint' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add endpoint' });
    await user.type(within(dialog).getByLabelText('Address'), 'https://10.0.0.1/');
    await user.click(within(dialog).getByRole('button', { name: 'Add endpoint' }));
    const field = within(dialog).getByLabelText('Address');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  });

  test('are enabled again from their row', async () => {
    const disabled = { ...ENDPOINT, status: 'disabled', disabledReason: 'failing' };
    server.on('GET /v1/webhook-endpoints', { items: [disabled] });
    server.on('PATCH /v1/webhook-endpoints/{id}', ENDPOINT);
    const { user } = renderPage(<NoticesPage />);
    await screen.findByText('Disabled: nothing arrived for three days');
    await user.click(screen.getByRole('button', { name: `Actions for ${ENDPOINT.url}` }));
    await user.click(await screen.findByRole('menuitem', { name: 'Enable' }));
    await waitFor(() =>
      expect(server.to('PATCH /v1/webhook-endpoints/{id}')[0]?.body).toEqual({ enabled: true }),
    );
  });

  test('are not there for members who may not manage them', async () => {
    const { queryClient } = renderPage(<NoticesPage />);
    const asEditor: Session = { ...SESSION, member: { ...SESSION.member, role: 'editor' } };
    queryClient.setQueryData(sessionQuery.queryKey, asEditor);
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Webhooks' })).toBeNull());
  });
});
