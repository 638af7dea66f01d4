import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openStorage, type Storage } from '@paretostudio/entities';
import { createTestDatabase, TEST_PEPPERS, type TestDatabase } from '@paretostudio/entities/testing';
import { CredentialRing } from '@paretostudio/key-crypto';
import { createStudioContext } from '@paretostudio/studio';
import { createAuthorizationServer } from './create-authorization-server.js';

const ISSUER = 'http://127.0.0.1:3000';
const CALLBACK = 'http://127.0.0.1:3000/cb';

let database: TestDatabase;
let storage: Storage;
let http: Server;
let origin: string;
const faults: unknown[] = [];
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
    context,
    issuer: ISSUER,
    onFault: (error) => faults.push(error),
  });
  http = createServer((request, response) => void server.handle(request, response, null));
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
beforeEach(() => storage.pool.query('delete from paretostudio.oauth_clients'));
afterEach(() => expect(faults.splice(0)).toEqual([]));
afterAll(async () => {
  await new Promise((done) => http.close(done));
  await storage.close();
  await database.drop();
});

async function register(metadata: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${origin}/oauth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ redirect_uris: [CALLBACK], ...metadata }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('a registration with text that PostgreSQL cannot keep', () => {
  it.each(['Pro\0gram', 'Pro\ud800gram', `${'x'.repeat(199)}\u{1f600}`])(
    'in its name (%j) is taken without it',
    async (client_name) => {
      const { status, body } = await register({ client_name });
      expect(status).toBe(201);
      expect(JSON.stringify(body)).not.toMatch(/\\u0000|\\ud800|\\ud83d/);
    },
  );

  it('in its home page is taken without that page', async () => {
    const { status, body } = await register({ client_uri: 'https://program.example/\0' });
    expect([status, body['client_uri']]).toEqual([201, undefined]);
  });

  it.each(['https://program.example/\0', 'https://program.example/\ud800'])(
    'in a redirect URI (%j) is refused',
    async (uri) => {
      const { status, body } = await register({ redirect_uris: [uri] });
      expect([status, body['error']]).toEqual([400, 'invalid_redirect_uri']);
    },
  );
});

describe('a request with text that PostgreSQL cannot keep', () => {
  it.each<Record<string, string>>([{ state: 'a\0b' }, { resource: `\0${ISSUER}/mcp` }])(
    '(%j) is refused, and leads nowhere',
    async (changes) => {
      const { body } = await register({});
      const query = new URLSearchParams({
        client_id: String(body['client_id']),
        redirect_uri: CALLBACK,
        response_type: 'code',
        code_challenge: 'x'.repeat(43),
        code_challenge_method: 'S256',
        ...changes,
      });
      const response = await fetch(`${origin}/oauth/authorize?${query}`, { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([400, null]);
      expect(await response.text()).toContain('The program could not be connected');
    },
  );
});

describe('a body that is too large', () => {
  it('is answered 413, also when its size was not told', async () => {
    const status = await new Promise((done, failed) => {
      const request = ask(`${origin}/oauth/token`, { method: 'POST' }, (response) => {
        response.resume();
        done(response.statusCode);
      });
      request.once('error', failed);
      request.write('x'.repeat(20_000));
      request.end();
    });
    expect(status).toBe(413);
  });
});

describe('a client that goes away in the middle of its request', () => {
  it('is no fault of the server', async () => {
    const closed = new Promise((done) => http.once('request', (request) => request.once('close', done)));
    const request = ask(`${origin}/oauth/token`, { method: 'POST', headers: { 'content-length': 100 } });
    request.once('error', () => undefined);
    request.write('x');
    await new Promise((done) => http.once('request', done));
    request.destroy();
    await closed;
    // Whatever the request was answered with has been written when the next one is.
    expect((await register({})).status).toBe(201);
  });
});
