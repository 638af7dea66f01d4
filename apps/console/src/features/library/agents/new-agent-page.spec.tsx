import { screen } from '@testing-library/react';
import { renderPage, whoamiWith } from '../../../testing/render-page.js';
import { stubServer } from '../../../testing/stub-server.js';
import { NewAgentPage } from './new-agent-page.js';

const GIT = '9a4c2d1e-0000-4000-8000-00000000000a';
const ROUTES = {
  'GET /v1/me': whoamiWith({ actions: ['create_agent', 'list_connections'] }),
  'GET /v1/connections': { items: [{ id: GIT, slug: 'git', name: 'Git' }], nextCursor: null },
  'GET /v1/connections/{id}/tools': { items: [], nextCursor: null },
  'GET /v1/skills': { items: [], nextCursor: null },
};

describe('NewAgentPage', () => {
  it('begins with the connection that it was asked to begin with', async () => {
    stubServer(ROUTES);
    renderPage(<NewAgentPage />, { at: `/agents/new?connection=${GIT}` });

    expect((await screen.findAllByText('Git')).length).toBeGreaterThan(0);
  }, 30_000);

  it('begins empty when there is no such connection', async () => {
    stubServer(ROUTES);
    renderPage(<NewAgentPage />, { at: '/agents/new?connection=9a4c2d1e-0000-4000-8000-00000000000b' });

    expect(await screen.findByRole('heading', { name: 'New agent' })).toBeTruthy();
    expect(screen.queryByText('Git')).toBeNull();
  }, 30_000);
});
