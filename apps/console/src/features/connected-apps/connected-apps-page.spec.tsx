import { act, screen, within } from '@testing-library/react';
import { renderPage, SESSION, whoamiWith } from '../../testing/render-page.js';
import { problem, type StubAnswer, stubServer } from '../../testing/stub-server.js';
import { type Session, sessionQuery } from '../../data/who.js';
import { ConnectedAppsPage } from './connected-apps-page.js';

const SLOW_MS = 30_000;
const APP = {
  id: '0199a3f2-1111-7000-8000-00000000000a',
  name: 'Desk',
  clientId: 'client-1',
  host: null,
  uri: null,
  redirectHost: '127.0.0.1:51234',
  resource: { name: 'mcp', kind: 'studio', title: null, exists: true },
  permissions: { self: ['get_prompt', 'list_prompts'] },
  member: { id: SESSION.member.id, name: 'Ada' },
  status: 'active',
  createdAt: '2026-03-01T00:00:00.000Z',
  endsAt: '2100-01-01T00:00:00.000Z',
  lastUsedAt: '2026-03-02T00:00:00.000Z',
  lastUsedAddress: '203.0.113.7',
  revokedAt: null,
  revokedReason: null,
};

function open(apps: readonly object[], routes: Readonly<Record<string, StubAnswer>> = {}) {
  const server = stubServer({
    'GET /v1/me': whoamiWith(),
    'GET /v1/connected-apps': { items: apps, nextCursor: null },
    'POST /v1/connected-apps/{id}/revoke': { ...APP, status: 'revoked' },
    ...routes,
  });
  return { ...renderPage(<ConnectedAppsPage />), server };
}

test(
  'tells of each app what it is, uses and may, and where it was last used from',
  async () => {
    open([APP]);
    const row = await screen.findByRole('row', { name: /Desk/ });
    for (const words of ['Registered itself', 'The studio, over MCP', '2 actions', 'from 203.0.113.7']) {
      expect(row.textContent).toContain(words);
    }
  },
  SLOW_MS,
);

test(
  'revokes one after asking once more, and reads the list anew',
  async () => {
    const { user, server } = open([APP]);
    await user.click(await screen.findByRole('button', { name: 'Revoke Desk' }));
    expect(server.to('POST /v1/connected-apps/{id}/revoke')).toEqual([]);
    server.on('GET /v1/connected-apps', { items: [], nextCursor: null });
    const dialog = await screen.findByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: 'Revoke' }));
    await screen.findByText('No app is connected');
    expect(server.to('POST /v1/connected-apps/{id}/revoke')[0]?.params).toEqual({ id: APP.id });
  },
  SLOW_MS,
);

test(
  'shows those of all members to founder and admins alone',
  async () => {
    const { user, server } = open([APP]);
    await user.click(await screen.findByRole('checkbox', { name: 'Those of all members' }));
    await screen.findByRole('columnheader', { name: 'Member' });
    expect(server.to('GET /v1/connected-apps').at(-1)?.query).toMatchObject({ all: 'true' });
  },
  SLOW_MS,
);

test(
  'shows an editor the own ones',
  async () => {
    const { queryClient, server } = open([APP]);
    const asEditor: Session = { ...SESSION, member: { ...SESSION.member, role: 'editor' } };
    act(() => void queryClient.setQueryData(sessionQuery.queryKey, asEditor));
    await screen.findByRole('row', { name: /Desk/ });
    expect(screen.queryByRole('checkbox', { name: 'Those of all members' })).toBeNull();
    expect(server.to('GET /v1/connected-apps')[0]?.query).toMatchObject({ all: 'false' });
  },
  SLOW_MS,
);

test(
  'offers no end to what has ended',
  async () => {
    open([{ ...APP, status: 'revoked' }]);
    expect((await screen.findByRole('row', { name: /Desk/ })).textContent).toContain('Revoked');
    expect(screen.queryByRole('button', { name: /Revoke/ })).toBeNull();
  },
  SLOW_MS,
);

test(
  'says what went wrong where the list cannot be read',
  async () => {
    open([], { 'GET /v1/connected-apps': () => problem(403, 'permission_denied', 'Denied') });
    expect((await screen.findByRole('alert')).textContent).toContain('Denied');
  },
  SLOW_MS,
);
