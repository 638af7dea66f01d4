import { screen, waitFor } from '@testing-library/react';
import { renderPage, whoamiWith } from '../../testing/render-page.js';
import { problem, stubServer } from '../../testing/stub-server.js';
import { ConnectionsPage } from './connections-page.js';
import { connectionWith } from './testing/connection.js';

const ADMIN = whoamiWith({ actions: ['create_connection', 'list_connections'] });
const NO_TOOLS = { total: 0, added: 0, changed: 0, gone: 0, refused: 0 };
const FAILED = {
  reachable: false,
  problem: { reason: 'unauthorized', detail: 'It answered 401.', at: '2026-11-01T00:00:00.000Z' },
  server: null,
  latencyMs: null,
  tools: NO_TOOLS,
};
const REACHED = {
  reachable: true,
  problem: null,
  server: { name: 'tracker', version: '1.0.0', era: 'modern', protocolVersion: '2026-07-28' },
  latencyMs: 12,
  tools: { ...NO_TOOLS, total: 2, added: 2 },
};

function serverWith(routes: Parameters<typeof stubServer>[0] = {}) {
  return stubServer({
    'GET /v1/me': ADMIN,
    'GET /v1/connections': { items: [], nextCursor: null },
    ...routes,
  });
}

async function fillIn(user: ReturnType<typeof renderPage>['user']) {
  await user.click(await screen.findByRole('button', { name: 'Add connection' }));
  const paste = async (label: string, text: string) => {
    await user.click(screen.getByLabelText(label));
    await user.paste(text);
  };
  await paste('Address of the MCP server', 'https://mcp.example.test/mcp');
  await paste('Name', 'Tracker');
  await user.click(screen.getByLabelText(/Bearer token/));
  await paste('Token', 'tok-secret-1');
}

describe('ConnectionsPage', () => {
  it('says what a connection is and offers the sample where there is none', async () => {
    serverWith();
    renderPage(<ConnectionsPage />);
    expect(await screen.findByText('No connections yet')).toBeTruthy();
    expect(await screen.findByText(/sample of the repository/)).toBeTruthy();
  });

  it('offers no adding to whom the role does not allow it, and says so', async () => {
    serverWith({ 'GET /v1/me': whoamiWith() });
    renderPage(<ConnectionsPage />);
    expect(await screen.findByText(/and not change them/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Add/ })).toBeNull();
  });

  it('shows a refused address at its field with what EGRESS_ALLOW means, and keeps what was typed', async () => {
    const fields = [{ path: 'url', message: '10.0.0.1 is inside a network.' }];
    serverWith({
      'POST /v1/connections': () => problem(400, 'invalid_request', 'Invalid request', { fields }),
    });
    const { user } = renderPage(<ConnectionsPage />);
    await fillIn(user);
    await user.click(screen.getByRole('button', { name: 'Add and test' }));
    expect(await screen.findByText(/EGRESS_ALLOW=/, { selector: '[role="note"] *' })).toBeTruthy();
    const url = screen.getByLabelText<HTMLInputElement>('Address of the MCP server');
    expect(url.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(url);
    expect(screen.getByLabelText<HTMLInputElement>('Token').value).toBe('tok-secret-1');
  });

  it('changes and tests the saved connection when the first test failed, and makes no second one', async () => {
    const saved = connectionWith({ state: 'failing', problem: FAILED.problem });
    const server = serverWith({
      'POST /v1/connections': { ...saved, test: FAILED, replayed: false },
      'PATCH /v1/connections/{id}': { ...saved, version: 2 },
      'POST /v1/connections/{id}/test': REACHED,
      'GET /v1/connections/{id}': connectionWith({ version: 2 }),
    });
    const { user } = renderPage(<ConnectionsPage />);
    await fillIn(user);
    await user.click(screen.getByRole('button', { name: 'Add and test' }));
    expect(await screen.findByText('The server refuses the credentials')).toBeTruthy();
    const token = screen.getByLabelText<HTMLInputElement>('Token');
    expect([token.type, token.autocomplete, token.value]).toEqual(['password', 'off', 'tok-secret-1']);
    await user.type(token, '-mended');
    await user.click(screen.getByRole('button', { name: 'Save and test again' }));
    expect(await screen.findByText('The server answers')).toBeTruthy();
    expect(server.to('POST /v1/connections')).toHaveLength(1);
    expect(server.to('PATCH /v1/connections/{id}')[0]?.body).toEqual({
      expectedVersion: 1,
      authentication: { type: 'bearer', token: 'tok-secret-1-mended' },
    });
  });

  it('keeps no secret in the page, in storage or among what was read once the dialog is closed', async () => {
    serverWith({ 'POST /v1/connections': { ...connectionWith(), test: REACHED, replayed: false } });
    const { user, queryClient } = renderPage(<ConnectionsPage />);
    await fillIn(user);
    await user.click(screen.getByRole('button', { name: 'Add and test' }));
    await screen.findByText('The server answers');
    expect(document.documentElement.outerHTML).not.toContain('tok-secret-1');
    await user.click(screen.getByText('Close', { selector: 'footer *' }));
    await waitFor(() => expect(queryClient.getMutationCache().getAll()).toHaveLength(0));
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('tok-secret-1');
  });
});
