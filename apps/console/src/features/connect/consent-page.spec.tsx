import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import { screen, within } from '@testing-library/react';
import { renderPage, whoamiWith } from '../../testing/render-page.js';
import { problem, type StubAnswer, stubServer } from '../../testing/stub-server.js';
import { ConsentPage } from './consent-page.js';

const UID = 'interaction-1';
const UUID = '0199a3f2-1111-7000-8000-00000000000a';
const CONNECTION = `conn_${UUID}`;
const BACK = 'http://127.0.0.1:3000/oauth/authorize/interaction-1';
const SLOW_MS = 30_000;

const REQUEST = {
  uid: UID,
  client: {
    id: 'client-1',
    name: 'Desk',
    uri: null,
    verified: false,
    host: null,
    redirectHost: '127.0.0.1:51234',
  },
  resource: { name: 'mcp', kind: 'studio', title: null, exists: true },
  suggested: { self: ['get_prompt', 'list_prompts'] },
  account: { id: '22222222-2222-4222-8222-222222222222', name: 'Works' },
  expiresAt: '2100-01-01T00:00:00.000Z',
};

function open(request: object, routes: Readonly<Record<string, StubAnswer>> = {}) {
  const server = stubServer({
    'GET /v1/me': whoamiWith({ actions: ['list_connections', 'list_agents'] }),
    'GET /v1/connections': { items: [{ id: UUID, name: 'Tracker' }], nextCursor: null },
    'GET /v1/agents': { items: [], nextCursor: null },
    'GET /v1/plans': { items: [] },
    [`GET /v1/oauth/interactions/${UID}`]: request,
    [`POST /v1/oauth/interactions/${UID}/approve`]: { redirectTo: BACK },
    [`POST /v1/oauth/interactions/${UID}/deny`]: { redirectTo: BACK },
    ...routes,
  });
  const went: string[] = [];
  const page = <ConsentPage goTo={(address) => void went.push(address)} />;
  return { ...renderPage(page, { at: `/connect/${UID}`, path: '/connect/:uid' }), server, went };
}

const button = (name: string) => screen.findByRole('button', { name });

test(
  'tells who asks, that nobody vouches for it, whose account it is and where the person is led',
  async () => {
    open(REQUEST);
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Connect Desk?');
    const text = document.body.textContent;
    expect(text).toContain('Nobody vouches for this program’s name');
    expect(text).toContain('Works, as Ada (ada@example.test)');
    expect(text).toContain('a program on this computer (127.0.0.1:51234)');
  },
  SLOW_MS,
);

test(
  'names the host that vouches, and says of a page elsewhere that it is no program of this computer',
  async () => {
    const client = { ...REQUEST.client, verified: true, host: 'app.example', redirectHost: 'app.example' };
    open({ ...REQUEST, client });
    expect((await screen.findByText(/vouched for by/)).textContent).toContain('app.example');
    expect(document.body.textContent).not.toContain('on this computer');
  },
  SLOW_MS,
);

test(
  'says in words of the action table what was suggested, and sends exactly what is chosen',
  async () => {
    const { user, server, went } = open(REQUEST);
    const granted = await screen.findByLabelText('What it may do', { selector: 'dl' });
    expect(granted.textContent).toBe('PromptsList prompts, Get prompt');
    await user.click(screen.getByText('Prompts', { selector: 'summary span' }));
    await user.click(screen.getByRole('checkbox', { name: /^List prompts/ }));
    await user.click(screen.getByRole('checkbox', { name: /^Delete prompt/ }));
    expect(granted.textContent).toBe('PromptsGet prompt, Delete prompt Deletes');
    await user.click(await button('Allow'));
    await screen.findByRole('heading', { name: 'Connected' });
    const [sent] = server.to(`POST /v1/oauth/interactions/${UID}/approve`);
    expect(sent?.body).toEqual({ permissions: { self: ['delete_prompt', 'get_prompt'] } });
    expect(went).toEqual([BACK]);
  },
  SLOW_MS,
);

test(
  'offers no action that would outlive the app',
  async () => {
    open(REQUEST);
    await screen.findByLabelText('What it may do', { selector: 'dl' });
    for (const name of STUDIO_ACTIONS.names) {
      const { title, forApps } = STUDIO_ACTIONS.actions[name];
      const boxes = screen.queryAllByRole('checkbox', { name: new RegExp(`^${title}( |$)`), hidden: true });
      expect([name, boxes.length]).toEqual([name, forApps === false ? 0 : 1]);
    }
  },
  SLOW_MS,
);

test(
  'does not ask the server before something is chosen',
  async () => {
    const { user, server, went } = open({ ...REQUEST, suggested: {} });
    await user.click(await button('Allow'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/at least one permission/);
    expect([server.to(`POST /v1/oauth/interactions/${UID}/approve`), went]).toEqual([[], []]);
  },
  SLOW_MS,
);

test(
  'denies without sending any permission',
  async () => {
    const { user, server, went } = open(REQUEST);
    await user.click(await button('Deny'));
    await screen.findByRole('heading', { name: 'Denied' });
    expect(server.to(`POST /v1/oauth/interactions/${UID}/deny`)[0]?.body).toBeUndefined();
    expect(went).toEqual([BACK]);
  },
  SLOW_MS,
);

test(
  'is about one connection alone where the program asks for that',
  async () => {
    const resource = { name: `mcp/${CONNECTION}`, kind: 'connection', title: 'Tracker', exists: true };
    const { user, server } = open({ ...REQUEST, resource, suggested: { [CONNECTION]: ['*'] } });
    expect((await screen.findByText(/The connection/)).textContent).toBe('The connection Tracker');
    expect(screen.queryByText('Library, read and write')).toBeNull();
    await user.click(await button('Allow'));
    await screen.findByRole('heading', { name: 'Connected' });
    const [sent] = server.to(`POST /v1/oauth/interactions/${UID}/approve`);
    expect(sent?.body).toEqual({ permissions: { [CONNECTION]: ['*'] } });
  },
  SLOW_MS,
);

test(
  'lets nobody allow what is not there',
  async () => {
    const resource = { name: `mcp/${CONNECTION}`, kind: 'connection', title: null, exists: false };
    open({ ...REQUEST, resource, suggested: {} });
    expect((await screen.findByRole('alert')).textContent).toMatch(/nothing at that address/);
    expect(screen.queryByRole('button', { name: 'Allow' })).toBeNull();
    await button('Deny');
  },
  SLOW_MS,
);

const gone = () => problem(404, 'not_found', 'Not found');

test(
  'says that a request is over which the server does not know',
  async () => {
    open(REQUEST, { [`GET /v1/oauth/interactions/${UID}`]: gone });
    await screen.findByRole('heading', { name: 'This request is over' });
  },
  SLOW_MS,
);

test(
  'says that a request is over which is answered too late',
  async () => {
    const { user, went } = open(REQUEST, { [`POST /v1/oauth/interactions/${UID}/approve`]: gone });
    await user.click(await button('Allow'));
    await screen.findByRole('heading', { name: 'This request is over' });
    expect(went).toEqual([]);
  },
  SLOW_MS,
);

test(
  'tells why the server refused, and lets the person choose otherwise',
  async () => {
    const detail = 'The member has 50 connected apps.';
    const refused = () => problem(409, 'conflict', 'Conflict', { detail });
    const { user } = open(REQUEST, { [`POST /v1/oauth/interactions/${UID}/approve`]: refused });
    await user.click(await button('Allow'));
    expect((await screen.findByRole('alert')).textContent).toContain(detail);
    expect(within(document.body).getByRole('button', { name: 'Deny' })).toBeTruthy();
  },
  SLOW_MS,
);
