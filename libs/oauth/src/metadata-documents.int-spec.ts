import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openStorage, type Storage } from '@paretostudio/entities';
import {
  createTestDatabase,
  seedAccount,
  TEST_PEPPERS,
  type TestDatabase,
} from '@paretostudio/entities/testing';
import { CredentialRing } from '@paretostudio/key-crypto';
import { ALL_PERMISSIONS } from '@paretostudio/permissions';
import { createStudioContext, type Caller } from '@paretostudio/studio';
import type { AnsweringBrowser, AuthorizationServer } from './authorization-server.js';
import { createAuthorizationServer } from './create-authorization-server.js';

const ID = 'https://program.example/client.json';
const GOOD = { client_id: ID, client_name: 'A program', redirect_uris: ['http://127.0.0.1/cb'] };

let database: TestDatabase;
let storage: Storage;
let server: AuthorizationServer;
let http: Server;
let origin: string;
let fetches: string[];
let documents: Record<string, () => Response>;

beforeAll(async () => {
  database = await createTestDatabase();
  storage = await openStorage({ url: database.url });
  http = createServer((request, response) => void server.handle(request, response, '203.0.113.7'));
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  fetches = [];
  documents = { [ID]: () => Response.json(GOOD) };
  await storage.pool.query('delete from paretostudio.counters');
  // Documents are remembered by the server: each test has one of its own.
  server = await createAuthorizationServer({
    context: createStudioContext({
      storage,
      peppers: TEST_PEPPERS,
      cookieSecret: new Uint8Array(32).fill(5),
      credentials: CredentialRing.of([{ id: 'c1', secret: new Uint8Array(32).fill(7) }]),
    }),
    issuer: origin,
    fetch: {
      fetch: async (input) => {
        fetches.push(String(input));
        return documents[String(input)]?.() ?? new Response(null, { status: 404 });
      },
      close: () => Promise.resolve(),
    },
  });
});
afterAll(async () => {
  await new Promise((done) => http.close(done));
  await storage.close();
  await database.drop();
});

interface Opened {
  readonly status: number;
  readonly location: string | null;
  readonly cookies: Record<string, string>;
}

async function open(clientId: string, changes: Record<string, string> = {}): Promise<Opened> {
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: 'http://127.0.0.1:50000/cb',
    response_type: 'code',
    code_challenge: 'x'.repeat(43),
    code_challenge_method: 'S256',
    ...changes,
  });
  const response = await fetch(`${origin}/oauth/authorize?${query}`, { redirect: 'manual' });
  const pairs = response.headers.getSetCookie().map((line) => /^([^=]+)=([^;]*)/.exec(line));
  return {
    status: response.status,
    location: response.headers.get('location'),
    cookies: Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? ''])),
  };
}

async function browserWith(cookies: Record<string, string>): Promise<AnsweringBrowser> {
  const seeded = await seedAccount(storage);
  const caller: Caller = {
    kind: 'session',
    ...seeded,
    keyId: null,
    role: 'founder',
    plan: 'free',
    permissions: ALL_PERMISSIONS,
    surface: 'console',
    address: null,
    requestId: null,
    idempotencyKey: null,
  };
  const view = { account: { id: seeded.accountId, name: 'Account' } } as AnsweringBrowser['current']['view'];
  return { current: { caller, sessionId: '', view }, cookies, userAgent: null };
}

describe('a program with a metadata document', () => {
  it('is shown with the host that vouches for it, and fetched once', async () => {
    const { status, location, cookies } = await open(ID);
    expect([status, location]).toEqual([303, expect.stringMatching(/^\/connect\//)]);
    const uid = (location ?? '').slice('/connect/'.length);
    const shown = await server.describe(uid, await browserWith(cookies));
    expect(shown).toMatchObject({
      ok: true,
      value: {
        client: {
          id: ID,
          name: 'A program',
          verified: true,
          host: 'program.example',
          redirectHost: '127.0.0.1:50000',
        },
        resource: { name: 'mcp', kind: 'studio', exists: true },
      },
    });
    await open(ID);
    expect(fetches).toEqual([ID]);
  });

  it.each([
    ['says another id', { ...GOOD, client_id: 'https://program.example/other.json' }],
    ['says no id', { redirect_uris: GOOD.redirect_uris }],
    ['says its id in other case', { ...GOOD, client_id: ID.toUpperCase() }],
    ['has a secret', { ...GOOD, client_secret: 'x' }],
    ['wants to show a secret', { ...GOOD, token_endpoint_auth_method: 'client_secret_basic' }],
    ['wants to sign', { ...GOOD, token_endpoint_auth_method: 'private_key_jwt' }],
    ['leads to another address', { ...GOOD, redirect_uris: ['https://program.example/cb'] }],
    ['leads nowhere', { client_id: ID }],
    ['is no object', [GOOD]],
  ])('that %s leads nowhere', async (_name, document) => {
    documents[ID] = () => Response.json(document);
    expect(await open(ID)).toMatchObject({ status: 400, location: null });
  });

  it.each([
    [
      'redirects',
      () => new Response(null, { status: 302, headers: { location: 'https://program.example/b.json' } }),
    ],
    ['is not there', () => new Response(null, { status: 404 })],
    ['is partial', () => Response.json(GOOD, { status: 206 })],
    ['is huge', () => Response.json({ ...GOOD, filling: 'x'.repeat(65_536) })],
    ['is no JSON', () => new Response('<html>')],
  ])('whose document %s leads nowhere', async (_name, document) => {
    documents[ID] = document;
    expect(await open(ID)).toMatchObject({ status: 400, location: null });
    // oidc-provider asks once more, to find out where an error may be sent: never elsewhere.
    expect(new Set(fetches)).toEqual(new Set([ID]));
  });

  it.each([
    'http://program.example/client.json',
    'https://program.example/client.json#x',
    'https://a@program.example/client.json',
    'https://program.example/x/../client.json',
    'https://program.example/%2e%2e/client.json',
    'HTTPS:\\\\program.example/client.json',
    'file:///etc/passwd',
    `https://program.example/${'x'.repeat(2_048)}`,
  ])('that is named %s is not looked for', async (id) => {
    expect(await open(id)).toMatchObject({ status: 400, location: null });
    expect(fetches).toEqual([]);
  });

  it('is not fetched again and again for who names many', async () => {
    for (let count = 0; count < 130; count += 1) await open(`https://program.example/${count}.json`);
    // Sixty a minute, and the minute may end meanwhile.
    expect(fetches.length).toBeGreaterThanOrEqual(60);
    expect(fetches.length).toBeLessThanOrEqual(120);
  }, 30_000);
});
