import { screen, waitFor } from '@testing-library/react';
import { renderPage, whoamiWith } from '../../testing/render-page.js';
import { stubServer, type StubServer } from '../../testing/stub-server.js';
import { FirstKeyNotice } from './first-key-notice.js';

let server: StubServer;
const actions = ['list_api_keys', 'create_api_key'];

beforeEach(() => {
  server = stubServer({ 'GET /v1/me': whoamiWith({ actions }) });
});

describe('FirstKeyNotice', () => {
  it('leads to the first call while no key was ever used, revoked ones counted', async () => {
    server.on('GET /v1/api-keys', { items: [{ id: '1', lastUsedAt: null }], nextCursor: null });
    renderPage(<FirstKeyNotice />);
    expect((await screen.findByRole('link', { name: 'Start' })).getAttribute('href')).toBe('/welcome');
    expect(server.to('GET /v1/api-keys')[0]?.query['status']).toBe('all');
  });

  it('is silent once a key was used', async () => {
    const items = [{ id: '1', lastUsedAt: '2026-11-22T10:00:00.000Z' }];
    server.on('GET /v1/api-keys', { items, nextCursor: null });
    const { container } = renderPage(<FirstKeyNotice />);
    await waitFor(() => expect(server.to('GET /v1/api-keys')).toHaveLength(1));
    expect(container.textContent).toBe('');
  });

  it('asks nothing and is silent for those who may make no key', async () => {
    server.on('GET /v1/me', whoamiWith({ actions: ['list_prompts'] }));
    const { container } = renderPage(<FirstKeyNotice />);
    await waitFor(() => expect(server.requests).toHaveLength(1));
    expect(container.textContent).toBe('');
    expect(server.to('GET /v1/api-keys')).toHaveLength(0);
  });
});
