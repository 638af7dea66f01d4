import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openStorage, StorageUnavailableError, type Storage } from '@paretostudio/entities';
import { createTestDatabase, TEST_PEPPERS, type TestDatabase } from '@paretostudio/entities/testing';
import { CredentialRing } from '@paretostudio/key-crypto';
import { createStudioContext } from '@paretostudio/studio';
import { createAuthorizationServer } from './create-authorization-server.js';

let database: TestDatabase;
let storage: Storage;
let http: Server;
let origin: string;
beforeAll(async () => {
  database = await createTestDatabase();
  storage = await openStorage({ url: database.url });
  const context = createStudioContext({
    storage,
    peppers: TEST_PEPPERS,
    cookieSecret: new Uint8Array(32).fill(5),
    credentials: CredentialRing.of([{ id: 'c1', secret: new Uint8Array(32).fill(7) }]),
  });
  const server = await createAuthorizationServer({
    context: {
      ...context,
      storage: failing<Storage>({ repositories: failing({}, () => failing({}, fail)) }),
      throttle: failing({}, fail),
    },
    issuer: 'http://127.0.0.1:3000',
  });
  http = createServer((request, response) => void server.handle(request, response, null));
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((done) => http.close(done));
  await storage.close();
  await database.drop();
});

/** Something of which every part that is not given is made by `other`. */
function failing<T extends object>(parts: object, other: () => unknown = () => undefined): T {
  return new Proxy(parts, { get: (target, name) => Reflect.get(target, name) ?? other() }) as T;
}

/** What every question is answered with. */
function fail(): () => Promise<never> {
  return () => Promise.reject(new StorageUnavailableError('The database does not answer.'));
}

describe('while the storage does not answer', () => {
  it.each([
    [
      'a refresh',
      '/oauth/token',
      new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'x', client_id: 'c' }),
    ],
    ['the end of a token', '/oauth/revoke', new URLSearchParams({ token: 'x', client_id: 'c' })],
  ])('%s is answered 503, never as if the token were bad', async (_name, path, body) => {
    const response = await fetch(origin + path, { method: 'POST', body });
    expect([response.status, await response.json()]).toEqual([
      503,
      expect.objectContaining({ error: 'temporarily_unavailable' }),
    ]);
  });

  it('a registration and a request are answered 503 as well', async () => {
    const registered = await fetch(`${origin}/oauth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ redirect_uris: ['http://127.0.0.1/cb'] }),
    });
    const asked = await fetch(`${origin}/oauth/authorize?client_id=c`, { redirect: 'manual' });
    expect([registered.status, asked.status]).toEqual([503, 503]);
    expect(asked.headers.get('retry-after')).toBe('5');
  });

  it('the metadata is answered', async () => {
    expect((await fetch(`${origin}/.well-known/oauth-authorization-server`)).status).toBe(200);
  });
});
