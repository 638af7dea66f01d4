import { screen, waitFor, within } from '@testing-library/react';
import { renderPage, whoamiWith } from '../../testing/render-page.js';
import { problem, stubServer } from '../../testing/stub-server.js';
import { ConnectionPage } from './connection-page.js';
import { connectionWith, toolWith } from './testing/connection.js';

const ACTIONS = ['update_connection', 'delete_connection', 'test_connection', 'approve_connection_tools'];
const CONNECTION = connectionWith({ tools: { approved: 1, waiting: 2, gone: 0, refused: 0 } });
const CHANGED = toolWith({
  name: 'changing',
  state: 'changed',
  hash: 'b'.repeat(64),
  differences: [{ path: 'description', before: 'Adds.', after: 'Adds and \\u{200B}deletes.' }],
});
const NEW = toolWith({ name: 'fresh', state: 'new', hash: 'c'.repeat(64) });
const PAGE = `/connections/${CONNECTION.id}`;

function serverWith(routes: Parameters<typeof stubServer>[0] = {}) {
  return stubServer({
    'GET /v1/me': whoamiWith({ actions: ACTIONS }),
    'GET /v1/connections/{id}': CONNECTION,
    'GET /v1/connections/{id}/tools': { items: [CHANGED, toolWith(), NEW], nextCursor: null },
    ...routes,
  });
}

function open(at = PAGE) {
  return renderPage(<ConnectionPage />, { at, path: '/connections/:id' });
}

describe('ConnectionPage', () => {
  it('says in words that there is no such connection', async () => {
    stubServer();
    open();
    expect(await screen.findByText('There is no such connection')).toBeTruthy();
  });

  it('shows what a changed tool said and says, with hidden characters marked', async () => {
    serverWith();
    open(`${PAGE}?tab=waiting`);
    const diff = await screen.findByRole('region', { name: 'Differences of changing' });
    expect(diff.textContent).toContain('Before: Adds.');
    expect(within(diff).getByText('\\u{200B}').tagName).toBe('MARK');
  });

  it('approves one tool by the hash that is shown', async () => {
    const server = serverWith({
      'POST /v1/connections/{id}/tools/approve': { ...CONNECTION, approvedNow: ['changing'] },
    });
    const { user } = open(`${PAGE}?tab=waiting`);
    await user.click(await screen.findByRole('button', { name: 'Approve changing' }));
    await waitFor(() =>
      expect(server.to('POST /v1/connections/{id}/tools/approve')).toMatchObject([
        { body: { tools: [{ name: 'changing', hash: 'b'.repeat(64) }] } },
      ]),
    );
  });

  it('says that the tools moved, reads them anew and forgets what was chosen', async () => {
    const moved = { ...CHANGED, hash: 'd'.repeat(64) };
    const server = serverWith();
    server.on('POST /v1/connections/{id}/tools/approve', () => {
      server.on('GET /v1/connections/{id}/tools', { items: [moved], nextCursor: null });
      return problem(409, 'conflict', 'Conflict', { detail: 'changing has another definition now.' });
    });
    const { user } = open(`${PAGE}?tab=waiting`);
    await user.click(await screen.findByRole('checkbox', { name: 'Select changing' }));
    await user.click(screen.getByRole('button', { name: 'Approve selected (1)' }));
    await user.click(await screen.findByRole('button', { name: 'Approve 1 tool' }));
    expect(await screen.findByText(/look again/)).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Approve all (1)' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Approve selected (0)' })).toBeTruthy();
  });

  it('says that nothing was approved also when nothing waits any more', async () => {
    const server = serverWith();
    server.on('POST /v1/connections/{id}/tools/approve', () => {
      server.on('GET /v1/connections/{id}/tools', { items: [toolWith()], nextCursor: null });
      return problem(409, 'conflict', 'Conflict', { detail: 'changing is gone from the server.' });
    });
    const { user } = open(`${PAGE}?tab=waiting`);
    await user.click(await screen.findByRole('button', { name: 'Approve changing' }));
    expect(await screen.findByText('Nothing waits for approval')).toBeTruthy();
    expect(screen.getByText(/look again/)).toBeTruthy();
  });

  it('calls a tool with the arguments and shows a failure of the tool and its text as text', async () => {
    const server = serverWith({
      'POST /v1/connections/{id}/tools/{tool}': {
        content: [{ type: 'text', text: '<img src=x onerror=alert(1)>' }],
        isError: true,
      },
    });
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Try it: echo' }));
    const typed = await screen.findByLabelText('Arguments');
    await user.clear(typed);
    await user.click(typed);
    await user.paste('{"text":"hello"}');
    await user.click(screen.getByRole('button', { name: 'Call the tool' }));
    expect(await screen.findByText('The tool says that it failed')).toBeTruthy();
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
    expect(server.to('POST /v1/connections/{id}/tools/{tool}')).toMatchObject([
      { params: { tool: 'echo' }, body: { text: 'hello' } },
    ]);
  });

  it('deletes what agents have only after it named them and was told again', async () => {
    const detail =
      'Agents have this connection: clerk. Take it out of them, or delete it with `force: true`.';
    const server = serverWith({
      'DELETE /v1/connections/{id}': ({ query }: { query: Record<string, string> }) =>
        query['force'] === 'true'
          ? { id: CONNECTION.id, slug: 'tracker', name: 'Tracker', agentsChanged: 1 }
          : problem(409, 'conflict', 'Conflict', { detail }),
    } as Parameters<typeof stubServer>[0]);
    const { user, location } = open();
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete connection' }));
    await user.type(await screen.findByLabelText(/Type/), 'tracker');
    await user.click(screen.getByRole('button', { name: 'Delete connection' }));
    expect((await screen.findByText(/Agents have this connection: clerk/)).textContent).not.toContain(
      'force',
    );
    await user.click(screen.getByRole('button', { name: /take it out of the agents/ }));
    await waitFor(() => expect(location()).toBe('/connections'));
    expect(server.to('DELETE /v1/connections/{id}').map(({ query }) => query['force'])).toEqual([
      undefined,
      'true',
    ]);
  });

  it('asks for credentials anew, and warns of approvals, when the address is on another server', async () => {
    const authentication = { type: 'bearer' as const, headerNames: ['Authorization'], changedAt: null };
    serverWith({ 'GET /v1/connections/{id}': { ...CONNECTION, authentication } });
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    expect(screen.getByLabelText(/As it is now/)).toBeTruthy();
    const url = screen.getByLabelText('Address of the MCP server');
    await user.clear(url);
    await user.click(url);
    await user.paste('https://elsewhere.example.test/mcp');
    expect(screen.getByText(/takes back every approval/)).toBeTruthy();
    expect(screen.queryByLabelText(/As it is now/)).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
  });
});
