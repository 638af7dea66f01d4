import { screen, waitFor, within } from '@testing-library/react';
import { CLIENT_IDS, setupFor } from '@paretostudio/client-setup';
import { renderPage, whoamiWith } from '../../../testing/render-page.js';
import { SAVED_AGENT } from '../../../testing/saved-agent.js';
import { stubServer } from '../../../testing/stub-server.js';
import type { AgentView } from './agent-draft.js';
import { AgentPage } from './agent-page.js';

// Whole builders are drawn and asked for by role, which takes its time on a busy machine.
const PATIENCE_MS = 30_000;

const { id: ID } = SAVED_AGENT;
const GIT = '9a4c2d1e-0000-4000-8000-00000000000a';
const AGENT: AgentView = {
  ...SAVED_AGENT,
  skills: [
    { id: '9a4c2d1e-0000-4000-8000-000000000002', name: 'first' },
    { id: '9a4c2d1e-0000-4000-8000-000000000003', name: 'second' },
  ],
  connections: [{ id: GIT, slug: 'git', name: 'Git', tools: null }],
  version: 2,
};

function tool(name: string, state: 'approved' | 'new' | 'gone') {
  return {
    name,
    agentName: `git_${name}`,
    state,
    title: null,
    description: null,
    definition: null,
    hints: { readOnly: true, destructive: false, idempotent: true, openWorld: false },
    warnings: [],
    differences: [],
    hash: null,
    approvedAt: null,
    seenAt: '2026-01-01T00:00:00.000Z',
  };
}

const SITE = { serverUrl: 'https://studio.example', packageSpec: 'paretostudio-mcp', key: null } as const;
const ROUTES = {
  'GET /v1/me': whoamiWith({ actions: ['update_agent', 'list_connections', 'create_api_key'] }),
  'GET /v1/plans': { items: [] },
  'GET /v1/agents': { items: [], nextCursor: null },
  'GET /v1/agents/{id}': AGENT,
  'PATCH /v1/agents/{id}': { ...AGENT, version: 3 },
  'GET /v1/connections/{id}/tools': {
    items: [tool('log', 'approved'), tool('push', 'new'), tool('blame', 'gone')],
    nextCursor: null,
  },
  'GET /v1/instance': { mcpPath: '/mcp' },
  'GET /v1/client-setups': {
    items: CLIENT_IDS.map((id) => setupFor(id, { ...SITE, os: 'macos' })),
  },
};

function openAgent() {
  return renderPage(<AgentPage />, { at: `/agents/${ID}`, path: '/agents/:id' });
}

test(
  'tools are told with what keeps them from use, and ticked ones are saved by the names of their server',
  async () => {
    const server = stubServer(ROUTES);
    const { user } = openAgent();
    const connection = await screen.findByRole('region', { name: 'Connection Git' });
    const choice = within(connection).getByRole('combobox', { name: 'Tools of Git' });
    expect(await within(connection).findByText(/The agent gets 1 tool\./)).toBeTruthy();
    await user.selectOptions(choice, 'Chosen tools');
    expect(within(connection).getByText('waits for approval')).toBeTruthy();
    expect(within(connection).getByText('gone from its server')).toBeTruthy();
    await user.click(within(connection).getByRole('checkbox', { name: /^log/ }));
    await user.click(screen.getByRole('button', { name: 'Save agent' }));
    await waitFor(() =>
      expect(server.to('PATCH /v1/agents/{id}')[0]?.body).toEqual({
        connections: [{ connection: GIT, tools: ['log'] }],
        expectedVersion: 2,
      }),
    );
  },
  PATIENCE_MS,
);

test(
  'no tools is an empty list, which is not the same as all',
  async () => {
    const server = stubServer(ROUTES);
    const { user } = openAgent();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Tools of Git' }), 'No tools');
    await user.click(screen.getByRole('button', { name: 'Save agent' }));
    await waitFor(() =>
      expect(server.to('PATCH /v1/agents/{id}')[0]?.body).toMatchObject({
        connections: [{ connection: GIT, tools: [] }],
      }),
    );
  },
  PATIENCE_MS,
);

test(
  'skills move by their buttons, and the new order is saved',
  async () => {
    const server = stubServer(ROUTES);
    const { user } = openAgent();
    await user.click(await screen.findByRole('button', { name: 'Move second up' }));
    expect(screen.getByText('second is number 1 now.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save agent' }));
    await waitFor(() =>
      expect(server.to('PATCH /v1/agents/{id}')[0]?.body).toMatchObject({
        skills: AGENT.skills.toReversed().map(({ id }) => id),
      }),
    );
  },
  PATIENCE_MS,
);

test(
  'tools that cannot be read leave the choice as it is',
  async () => {
    const server = stubServer({
      ...ROUTES,
      'GET /v1/connections/{id}/tools': () => new Response('', { status: 500 }),
    });
    const { user } = openAgent();
    const connection = await screen.findByRole('region', { name: 'Connection Git' });
    expect(await within(connection).findByRole('alert')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Model optional' }), 'sonnet');
    await user.click(screen.getByRole('button', { name: 'Save agent' }));
    await waitFor(() =>
      expect(server.to('PATCH /v1/agents/{id}')[0]?.body).toEqual({ model: 'sonnet', expectedVersion: 2 }),
    );
  },
  PATIENCE_MS,
);

test(
  'the live view has the address of the agent, a way to a key for it alone, and setups with its id',
  async () => {
    stubServer(ROUTES);
    const { user } = openAgent();
    await user.click(await screen.findByRole('tab', { name: 'Use it' }));
    expect(await screen.findByText(`https://studio.example/mcp/agent/${ID}`)).toBeTruthy();
    const link = await screen.findByRole('link', { name: 'Create a key for this agent only' });
    expect(link.getAttribute('href')).toBe(`/settings/developer?create=1&resource=agent_${ID}`);
    expect(screen.getByRole('region', { name: /claude_desktop_config/ }).textContent).toContain(
      `"PARETOSTUDIO_AGENT": "${ID}"`,
    );
  },
  PATIENCE_MS,
);
