import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId, type UsageRecord } from '@paretostudio/entities';
import type { Studio } from '@paretostudio/studio';
import { makeKey, signUp, type SignedUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

describe('GET /v1/usage/records.csv', () => {
  let server: TestApp;
  let person: SignedUp;
  beforeAll(async () => {
    server = await startTestApp();
  });
  beforeEach(async () => {
    person = await signUp(server);
  });
  afterEach(() => {
    const studio: Partial<Studio> = server.parts.studio;
    delete studio.call;
  });
  afterAll(() => server.close());

  const PATH = '/v1/usage/records.csv';
  const ask = (query: object = {}) => server.http.get(PATH).set('Cookie', person.cookie).query(query);
  const rowsOf = (text: string) => text.split('\r\n').slice(1, -1);

  const record = (change: Partial<UsageRecord> = {}): UsageRecord => ({
    id: newId(),
    at: new Date('2026-03-01T00:00:00Z'),
    accountId: person.accountId,
    keyId: null,
    memberId: person.memberId,
    surface: 'mcp',
    action: 'search',
    connectionId: null,
    agentId: null,
    outcome: 'ok',
    status: 200,
    cost: 1,
    durationMs: 3,
    requestId: 'r-1',
    clientName: null,
    clientVersion: null,
    protocolEra: null,
    ...change,
  });
  const insert = (records: readonly UsageRecord[]) =>
    server.storage.repositories.usageRecords.insertMany(records);

  /** Records as alike as can be, made by the database itself. */
  const fill = (count: number) =>
    server.storage.pool.query(
      `insert into paretostudio.usage_records
         (account_id, id, at, surface, action, outcome, status, cost, duration_ms)
       select $1, gen_random_uuid(), '2026-03-01', 'rest', 'get_prompt', 'ok', 200, 1, 1
       from generate_series(1, $2::int)`,
      [person.accountId, count],
    );

  it('is a file to be saved, with a row of names and a row for each request', async () => {
    const one = record({
      outcome: 'tool_error',
      clientName: 'claude',
      clientVersion: '1',
      protocolEra: 'modern',
    });
    await insert([one]);
    const answer = await ask().expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="usage.csv"',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.text).toBe(
      'at,id,keyId,memberId,surface,action,connectionId,agentId,outcome,outcomeKind,status,cost,durationMs,requestId,clientName,clientVersion,protocolEra\r\n' +
        `2026-03-01T00:00:00.000Z,${one.id},,${person.memberId},mcp,search,,,tool_error,failed,200,1,3,r-1,claude,1,modern\r\n`,
    );
  });

  it('has what servers and clients call themselves as text that nothing runs', async () => {
    await insert([
      record({ action: '=cmd|"/c calc"!A1', clientName: '<img onerror>,\r\n"x"', requestId: '@x' }),
    ]);
    const { text } = await ask().expect(200);
    expect(text).toContain(`,"'=cmd|""/c calc""!A1",`);
    expect(text).toContain(`,'@x,"<img onerror>,\r\n""x""",`);
  });

  it('holds every request once over many pages, newest first, and only what was asked for', async () => {
    const at = (index: number) => new Date(Date.UTC(2026, 2, 1, 0, 0, Math.floor(index / 3)));
    await insert(Array.from({ length: 250 }, (_, index) => record({ at: at(index) })));
    await insert([record({ action: 'other' }), record({ outcome: 'conflict' })]);
    const { text } = await ask({ action: 'search', outcomeKind: 'ok', from: '2026-03-01T00:00:01Z' });
    const rows = rowsOf(text).map((row) => row.split(','));
    expect(new Set(rows.map(([, id]) => id)).size).toBe(247);
    const ats = rows.map(([when]) => when ?? '');
    expect(ats).toEqual([...ats].sort().reverse());
  });

  it('has the requests of nobody else', async () => {
    const stranger = await signUp(server);
    await insert([record(), record({ accountId: stranger.accountId })]);
    expect(rowsOf((await ask()).text)).toHaveLength(1);
  });

  it('is for keys that may see usage, at no cost, and refuses others', async () => {
    const { key } = await makeKey(server, person, { permissions: { self: ['get_usage'] } });
    const answer = await server.http.get(PATH).set('X-API-Key', key).expect(200);
    expect(answer.headers['ratelimit']).toContain('"requests";r=50');
    const { key: other } = await makeKey(server, person, { permissions: { self: ['get_prompt'] } });
    const refused = await server.http.get(PATH).set('X-API-Key', other).expect(403);
    expect(refused.body.code).toBe('permission_denied');
  });

  it.each([{ limit: '5' }, { cursor: 'x' }, { outcomeKind: 'bad' }, { surface: 'fax' }, { from: 'monday' }])(
    'refuses %j, which is no condition',
    async (query) => {
      const refused = await ask(query).expect(400);
      expect(refused.body.code).toBe('invalid_request');
      expect(refused.headers['content-type']).toContain('application/problem+json');
      expect(refused.headers['content-disposition']).toBeUndefined();
    },
  );

  it('refuses more than 100,000 requests before anything is sent', async () => {
    await fill(100_001);
    const refused = await ask().expect(400);
    expect(refused.body).toMatchObject({
      code: 'invalid_request',
      fields: [{ path: 'from', message: expect.stringContaining('Narrow the span') }],
    });
  });

  it('reads no records for HEAD', async () => {
    await fill(300);
    const pages = countPages();
    const answer = await server.http.head(PATH).set('Cookie', person.cookie).expect(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(pages()).toBe(0);
  });

  it('reads no faster than the client takes, and no further once it is gone', async () => {
    await fill(100_000);
    const pages = countPages();
    const answer = await begin();
    answer.pause();
    await settled(pages);
    expect(pages()).toBeLessThan(900);
    answer.destroy();
    const read = pages();
    await settled(pages);
    expect(pages() - read).toBeLessThanOrEqual(1);
  });

  it('breaks off when reading fails in its midst, so that half a file is not taken for a whole one', async () => {
    await fill(300);
    beforePages((input) => {
      if ('cursor' in input) throw new Error('The disk is gone.');
    });
    const answer = await begin();
    const ended = await new Promise<string>((resolve) => {
      answer
        .resume()
        .once('end', () => resolve('whole'))
        .once('error', () => resolve('broken off'));
    });
    expect(ended).toBe('broken off');
    expect(server.logged()).toMatch(/\[\S+\] The export broke off\. Error: The disk is gone\./);
  });

  function countPages(): () => number {
    let count = 0;
    beforePages(() => (count += 1));
    return () => count;
  }

  /** Does something before each page that is read, until the test is over. */
  function beforePages(act: (input: object) => void): void {
    const { studio } = server.parts;
    const call = studio.call.bind(studio);
    studio.call = async (name, caller, raw, options) => {
      if (name === 'list_usage_records') act(raw as object);
      return call(name, caller, raw, options);
    };
  }

  function begin(): Promise<IncomingMessage> {
    const { port } = server.app.getHttpServer().address() as AddressInfo;
    const headers = { cookie: person.cookie };
    return new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, path: PATH, headers, agent: false }, resolve).once('error', reject);
    });
  }

  /** Waits until no page was asked for while another statement went to the database and back many times. */
  async function settled(pages: () => number): Promise<void> {
    for (let before = -1; before !== pages();) {
      before = pages();
      for (let round = 0; round < 100; round += 1) await server.storage.ping();
    }
  }
});
