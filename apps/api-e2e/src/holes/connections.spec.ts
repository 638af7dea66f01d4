import { randomUUID } from 'node:crypto';
import { at, saveConnection, type SavedConnection } from '../harness/connections.js';
import { expectProblem } from '../harness/expect-problem.js';
import { saveAgent } from '../harness/library.js';
import { askMcp, toolCall } from '../harness/mcp-message.js';
import { createKey, signUp, type Person } from '../harness/people.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../harness/sample-upstream.js';
import { secret } from '../harness/secrets.js';
import { useStudio } from '../harness/use-studio.js';

const TOKEN = secret('token-in-no-read-7d1c');
const VALUE = secret('header-value-in-no-read-7d1c');

/** Holes of another studio around the upstream servers of an account. */
describe('holes in connections', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let upstream: SampleUpstream;
  let person: Person;
  let stranger: Person;
  let theirs: SavedConnection;

  beforeAll(async () => {
    upstream = await SampleUpstream.start();
    studio.atEnd(() => upstream.stop());
    person = await signUp(studio, 'pro');
    stranger = await signUp(studio, 'pro');
    theirs = await saveConnection(studio, stranger, { url: upstream.url, name: 'Theirs' });
  });

  const connectWith = (authentication: object) =>
    saveConnection(studio, person, { url: upstream.url, authentication });

  describe('hole: connections return their credentials decrypted', () => {
    it('no read over REST or MCP has them, whoever asks', async () => {
      const { path, id } = await connectWith({ type: 'bearer', token: TOKEN });
      const headers = [{ name: 'X-Api-Key', value: VALUE }];
      await connectWith({ type: 'headers', headers });
      const { key } = await createKey(studio, person, { permissions: { '*': ['*'] } });
      const reads = await Promise.all([
        studio.ask({ path, cookie: person.cookie }),
        studio.ask({ path, key }),
        studio.ask({ path: '/v1/connections', key }),
        studio.ask({ path: `${path}/tools`, key }),
      ]);
      const { result } = await askMcp(studio, key, 'modern', toolCall('get_connection', { id }));
      const told = [...reads.map(({ text }) => text), JSON.stringify(result)];

      expect(reads.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      for (const text of told) expect(text).not.toMatch(new RegExp(`${TOKEN}|${VALUE}`));
    });

    it('a key without the right to connections reads none', async () => {
      const { path } = await connectWith({ type: 'none' });
      const { key } = await createKey(studio, person, { permissions: { self: ['list_prompts'] } });

      expectProblem(await studio.ask({ path, key }), 403, 'permission_denied');
      expectProblem(await studio.ask({ path: '/v1/connections', key }), 403, 'permission_denied');
    });
  });

  describe('hole: header fields are stored in plain text', () => {
    it('their values are in the database sealed alone, under the key that is named beside them', async () => {
      const headers = [{ name: 'X-Api-Key', value: VALUE }];
      const { id } = await connectWith({ type: 'headers', headers });

      const [row] = await studio.database.query<{
        all: string;
        credential: Buffer;
        header_names: string[];
        credential_key_id: string;
      }>(
        `select to_jsonb(c)::text as all, credential, header_names, credential_key_id
         from paretostudio.connections c where id = $1`,
        [id],
      );

      expect(row).toMatchObject({ header_names: ['X-Api-Key'], credential_key_id: 'e2e' });
      expect(row?.credential.length).toBeGreaterThan(VALUE.length);
      expect(row?.credential.toString('latin1')).not.toContain(VALUE);
      expect(row?.all).not.toContain(VALUE);
      expect(row?.all).not.toContain(Buffer.from(VALUE).toString('hex'));
    });

    it('the same value is sealed differently each time', async () => {
      const authentication = { type: 'bearer', token: TOKEN };
      const ids = [(await connectWith(authentication)).id, (await connectWith(authentication)).id];

      const rows = await studio.database.query<{ credential: string }>(
        `select encode(credential, 'hex') as credential from paretostudio.connections where id = any($1)`,
        [ids],
      );

      expect(new Set(rows.map(({ credential }) => credential)).size).toBe(2);
    });
  });

  describe('hole: a key of one organisation works on what is another’s', () => {
    it.each(['GET', 'PATCH', 'DELETE'])('%s of another account’s connection finds none', async (method) => {
      const { key } = await createKey(studio, person, { permissions: { '*': ['*'] } });
      const json = method === 'PATCH' ? { name: 'Mine' } : undefined;

      expectProblem(await studio.ask({ method, path: theirs.path, key, json }), 404, 'not_found');
    });

    it('its tools are called over neither door', async () => {
      const { key } = await createKey(studio, person, { permissions: { '*': ['*'] } });
      await upstream.forget();

      const path = `${theirs.tools}/echo`;
      expectProblem(await studio.ask({ method: 'POST', path, key, json: { text: 'a' } }), 404, 'not_found');
      const { status } = await askMcp(studio, key, 'modern', at(theirs, toolCall('echo', { text: 'a' })));

      expect(status).toBe(404);
      expect(await upstream.requests()).toEqual([]);
    });
  });

  describe('hole: an agent is created with the connections of another organisation', () => {
    it.each(['create', 'update'])('%s refuses them like absent ones', async (verb) => {
      const agent = await saveAgent(studio, person);
      const refusalFor = async (connection: string) => {
        const connections = [{ connection, tools: null }];
        const fields = { displayName: 'A', description: 'A.', instructions: 'A.', connections };
        const answer = await studio.ask({
          ...(verb === 'create'
            ? { method: 'POST', path: '/v1/agents', json: fields }
            : { method: 'PATCH', path: `/v1/agents/${agent.id}`, json: { connections } }),
          cookie: person.cookie,
        });
        expectProblem(answer, 400, 'invalid_request', {
          fields: [expect.objectContaining({ path: 'connections.0.connection' })],
        });
        return JSON.stringify({ ...answer.body, requestId: null }).replaceAll(connection, 'ID');
      };

      const absent = await refusalFor(randomUUID());

      await expect(refusalFor(theirs.id)).resolves.toBe(absent);
      await expect(refusalFor(theirs.slug)).resolves.toBe(absent);
    });

    it('one that got into the database all the same gives the agent nothing of it', async () => {
      const agent = await saveAgent(studio, person);
      await studio.database.query('update paretostudio.agents set connections = $2 where id = $1', [
        agent.id,
        JSON.stringify([{ connectionId: theirs.id, tools: null }]),
      ]);
      const { key } = await createKey(studio, person, { permissions: { '*': ['*'] } });
      await upstream.forget();
      const place = { mcp: `/mcp/agent/${agent.id}` };

      const { result } = await askMcp(studio, key, 'modern', at(place, { method: 'tools/list' }));
      const message = at(place, toolCall('theirs_echo', { text: 'a' }));
      const { error } = await askMcp(studio, key, 'modern', message);

      expect(result?.['tools']).toEqual([]);
      expect(error).toMatchObject({ code: -32602 });
      expect(await upstream.requests()).toEqual([]);
    });
  });
});
