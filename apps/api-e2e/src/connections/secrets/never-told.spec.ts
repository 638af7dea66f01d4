import { saveConnection, type SavedConnection } from '../../harness/connections.js';
import { askMcp, toolCall } from '../../harness/mcp-message.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { RawUpstream } from '../../harness/raw-upstream.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../../harness/sample-upstream.js';
import { secret } from '../../harness/secrets.js';
import { useStudio } from '../../harness/use-studio.js';

/** No server may log them: the end of each file looks. */
const TOKEN = secret('bearer-of-the-upstream-a1b2c3d4');
const VALUE = secret('value-of-a-custom-header-e5f6a7b8');
const LATER = secret('bearer-that-came-later-c9d0e1f2');
const ALL = [TOKEN, VALUE, LATER];

describe('the credentials of a connection', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let upstream: SampleUpstream;
  let person: Person;
  let key: string;
  let connection: SavedConnection;

  beforeAll(async () => {
    upstream = await SampleUpstream.start('--token', TOKEN);
    studio.atEnd(() => upstream.stop());
    person = await signUp(studio, 'pro');
    ({ key } = await createKey(studio, person, { permissions: { '*': ['*'] } }));
    const authentication = { type: 'bearer', token: TOKEN };
    connection = await saveConnection(studio, person, { url: upstream.url, authentication });
  });

  const expectUntold = (text: string) => {
    for (const each of ALL) {
      expect(text).not.toContain(each);
      expect(text).not.toContain(Buffer.from(each).toString('base64').replace(/=+$/, ''));
    }
  };
  const ask = (method: string, path: string, json?: object) => studio.ask({ method, path, json, key });

  it('are in no answer to their creation, change, reading, listing or test', async () => {
    const headers = [{ name: 'X-Api-Key', value: VALUE }];
    const other = await ask('POST', '/v1/connections', {
      name: 'Other',
      url: upstream.url,
      authentication: { type: 'headers', headers },
    });
    const path = `/v1/connections/${String(other.body['id'])}`;
    const answers = [
      other,
      await ask('GET', path),
      await ask('POST', `${path}/test`),
      await ask('PATCH', path, { authentication: { type: 'bearer', token: LATER } }),
      await ask('GET', '/v1/connections'),
      await ask('GET', connection.path),
      await ask('GET', `${connection.path}/tools`),
      await ask('DELETE', path),
    ];

    for (const { status, text } of answers) {
      expect(status).toBeLessThan(300);
      expectUntold(text);
    }
  });

  it('are in no answer of the operations of MCP that have to do with connections', async () => {
    for (const [tool, args] of [
      ['list_connections', {}],
      ['get_connection', { id: 'sample' }],
      ['test_connection', { id: 'sample' }],
      ['list_connections', { limit: 1 }],
    ] as const) {
      const { result } = await askMcp(studio, key, 'modern', toolCall(tool, args));

      expect(result?.['isError'] ?? false).toBe(false);
      expectUntold(JSON.stringify(result));
    }
  });

  it('are in no refusal of what they stood in', async () => {
    for (const authentication of [
      { type: 'bearer', token: `${TOKEN}\r\nx-injected: 1` },
      { type: 'headers', headers: [{ name: 'X-Api-Key', value: `${VALUE}\n` }] },
      { type: 'headers', headers: [{ name: 'Host', value: VALUE }] },
      { type: 'bearer', token: TOKEN, password: VALUE },
    ]) {
      const json = { name: 'No', url: upstream.url, authentication };
      const refused = await ask('POST', '/v1/connections', json);

      expect(refused.status).toBe(400);
      expectUntold(refused.text);
    }
  });

  it('are in no audit event and no usage record, though their change is', async () => {
    await ask('PATCH', connection.path, { authentication: { type: 'bearer', token: LATER } });
    await ask('PATCH', connection.path, { authentication: { type: 'bearer', token: TOKEN } });

    const events = await ask('GET', '/v1/audit-events?limit=100');
    const records = await ask('GET', '/v1/usage/records?limit=100');

    expect(events.text).toContain('update_connection');
    expectUntold(events.text + records.text);
  });

  it('are in no table of the database as they are', async () => {
    const tables = await studio.database.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'paretostudio' and table_type = 'BASE TABLE'`,
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const { name } of tables) {
      const [row] = await studio.database.query<{ all: string | null }>(
        `select string_agg(to_jsonb(t)::text, ' ') as all from paretostudio."${name}" t`,
      );
      const text = row?.all ?? '';
      expectUntold(text);
      for (const each of ALL) expect(text).not.toContain(Buffer.from(each).toString('hex'));
    }
  });

  it('are not told on by a server that repeats them in its errors', async () => {
    const parrot = await RawUpstream.start({
      spoil: ({ method, response }) => {
        if (method === 'tools/list') return false;
        if (method !== 'tools/call') return false;
        response.writeHead(500, { 'content-type': 'text/plain' }).end(`Bad token ${VALUE}`);
        return true;
      },
    });
    const authentication = { type: 'bearer', token: VALUE };
    const { tools } = await saveConnection(studio, person, { url: parrot.url, authentication });

    const answer = await ask('POST', `${tools}/echo`, {});
    await parrot.stop();

    expect(answer.status).toBe(502);
    expectUntold(answer.text);
  });

  it('reach the server that they are for, with every request', async () => {
    await upstream.forget();
    await ask('POST', `${connection.tools}/echo`, { text: 'hello' });

    const seen = await upstream.requests();

    expect(seen.length).toBeGreaterThan(0);
    for (const { headers } of seen) expect(headers['authorization']).toBe(`Bearer ${TOKEN}`);
  });
});
