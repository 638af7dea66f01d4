import { valueOf } from '@paretostudio/api-client';
import { api } from '../data/api.js';
import { problem, stubServer } from './stub-server.js';

describe('stubServer', () => {
  it('answers a call of the client and remembers what was asked', async () => {
    const server = stubServer({ 'PATCH /v1/api-keys/{id}': ({ params }) => ({ id: params['id'] }) });
    const { signal } = new AbortController();
    const call = api.PATCH('/v1/api-keys/{id}', {
      params: { path: { id: 'k1' } },
      body: { name: 'Ada' },
      signal,
    });
    expect(await valueOf(call)).toEqual({ id: 'k1' });
    expect(server.to('PATCH /v1/api-keys/{id}')).toMatchObject([
      { path: '/v1/api-keys/k1', body: { name: 'Ada' } },
    ]);
  });

  it('refuses, and is down, as a server is', async () => {
    const server = stubServer({ 'GET /v1/me': () => problem(403, 'permission_denied', 'Permission denied') });
    await expect(valueOf(api.GET('/v1/me'))).rejects.toMatchObject({
      problem: { code: 'permission_denied' },
    });
    server.setDown(true);
    await expect(valueOf(api.GET('/v1/me'))).rejects.toThrow(/reach|answer/i);
  });
});
