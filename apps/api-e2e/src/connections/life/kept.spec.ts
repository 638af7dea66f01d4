import { saveConnection } from '../../harness/connections.js';
import { expectProblem } from '../../harness/expect-problem.js';
import { saveAgent } from '../../harness/library.js';
import { signUp, type Person } from '../../harness/people.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../../harness/sample-upstream.js';
import { secret } from '../../harness/secrets.js';
import { useStudio } from '../../harness/use-studio.js';

const TOKEN = secret('token-of-the-sample-4711');

describe('a connection over REST', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let upstream: SampleUpstream;
  let person: Person;

  beforeAll(async () => {
    upstream = await SampleUpstream.start('--token', TOKEN);
    studio.atEnd(() => upstream.stop());
  });
  beforeEach(async () => {
    person = await signUp(studio, 'pro');
  });

  const bearer = { type: 'bearer', token: TOKEN };
  const save = (input: object = {}) =>
    saveConnection(studio, person, { url: upstream.url, authentication: bearer, ...input });
  const ask = (method: string, path: string, json?: object, headers = {}) =>
    studio.ask({ method, path, json, headers, cookie: person.cookie });

  it('is tested as it is made: era, latency, name and tools of the server', async () => {
    const { view } = await save();

    expect(view).toMatchObject({
      slug: 'sample',
      state: 'ready',
      approveFirstTools: true,
      server: { era: 'modern', name: 'sample-upstream', version: '1.0.0' },
      latencyMs: expect.any(Number),
      tools: { approved: expect.any(Number), waiting: 0, gone: 0, refused: 0 },
      test: { reachable: true, problem: null, latencyMs: expect.any(Number) },
    });
  });

  it('is saved also when its server is not there, and says so', async () => {
    const { view } = await save({ url: 'http://127.0.0.1:9999/mcp', authentication: undefined });

    expect(view).toMatchObject({
      state: 'failing',
      problem: { reason: 'unreachable' },
      test: { reachable: false, problem: { reason: 'unreachable' } },
    });
  });

  it('leaves all tools waiting unless it is told to approve the first ones', async () => {
    const { view } = await save({ approveFirstTools: undefined });

    expect(view).toMatchObject({ tools: { approved: 0, waiting: expect.any(Number) } });
  });

  it('tells of its credentials which header fields are set and since when, and nothing else', async () => {
    const headers = [
      { name: 'X-Api-Key', value: secret('value-of-a-header-0815') },
      { name: 'X-Team', value: secret('value-of-another-header-0815') },
    ];
    const { path } = await save({ authentication: { type: 'headers', headers } });

    const answer = await ask('GET', path);

    expect(answer.body['authentication']).toEqual({
      type: 'headers',
      headerNames: ['X-Api-Key', 'X-Team'],
      changedAt: expect.stringMatching(/Z$/),
    });
    for (const { value } of headers) expect(answer.text).not.toContain(value);
  });

  it('is found by its id and by its slug, and listed', async () => {
    const { id, slug, path } = await save();

    const [byId, bySlug, list] = [
      await ask('GET', path),
      await ask('GET', `/v1/connections/${slug}`),
      await ask('GET', '/v1/connections'),
    ];

    expect(bySlug.body).toEqual(byId.body);
    expect(list.body['items']).toEqual([expect.objectContaining({ id, slug, state: 'ready' })]);
  });

  it('keeps its slug when its name changes', async () => {
    const { path } = await save();

    const { body } = await ask('PATCH', path, { name: 'Renamed' });

    expect(body).toMatchObject({ name: 'Renamed', slug: 'sample', version: 2 });
  });

  it('is changed by whoever saw its last version, and by nobody else', async () => {
    const { path } = await save();
    const tag = String((await ask('GET', path)).headers.etag);

    const first = await ask('PATCH', path, { name: 'First' }, { 'if-match': tag });
    const second = await ask('PATCH', path, { name: 'Second' }, { 'if-match': tag });

    expect(first).toMatchObject({ status: 200, body: { name: 'First' } });
    expect(first.headers.etag).not.toBe(tag);
    expectProblem(second, 409, 'conflict');
    await expect(ask('GET', path)).resolves.toMatchObject({ body: { name: 'First' } });
  });

  it('takes back every approval when its address changes', async () => {
    const { path } = await save();

    await ask('PATCH', path, { url: `${upstream.url}?moved` });

    await expect(ask('POST', `${path}/test`)).resolves.toMatchObject({ body: { reachable: true } });
    await expect(ask('GET', path)).resolves.toMatchObject({ body: { tools: { approved: 0 } } });
  });

  it('uses other credentials from the next call on', async () => {
    const { path, tools } = await save();
    const wrong = { type: 'bearer', token: secret('not-the-token-of-the-sample') };

    await ask('PATCH', path, { authentication: wrong });
    const refused = await ask('POST', `${tools}/echo`, { text: 'hello' });
    await ask('PATCH', path, { authentication: bearer });
    const served = await ask('POST', `${tools}/echo`, { text: 'hello' });

    expectProblem(refused, 502, 'upstream_failed', { reason: 'unauthorized' });
    expect(served.status).toBe(200);
  });

  it('is not deleted while an agent has it, whose name is told', async () => {
    const { path } = await save();
    const agent = await saveAgent(studio, person, { connections: [{ connection: 'sample', tools: null }] });

    const refused = await ask('DELETE', path);

    expectProblem(refused, 409, 'conflict', { detail: expect.stringContaining(agent.name) });
    await expect(ask('GET', path)).resolves.toMatchObject({ status: 200 });
  });

  it('is taken out of its agents when it is deleted by force', async () => {
    const { id, path, tools } = await save();
    const agent = await saveAgent(studio, person, { connections: [{ connection: id, tools: null }] });

    const deleted = await ask('DELETE', `${path}?force=true`);

    expect(deleted).toMatchObject({ status: 200, body: { id, agentsChanged: 1 } });
    expectProblem(await ask('GET', path), 404, 'not_found');
    expectProblem(await ask('POST', `${tools}/echo`, { text: 'a' }), 404, 'not_found');
    await expect(ask('GET', `/v1/agents/${agent.id}`)).resolves.toMatchObject({ body: { connections: [] } });
  });

  it('is made once when its creation is repeated under one Idempotency-Key', async () => {
    const json = { name: 'Sample', url: upstream.url, authentication: bearer };
    const create = () => ask('POST', '/v1/connections', json, { 'idempotency-key': 'once' });

    const [first, second] = [await create(), await create()];

    expect(second).toMatchObject({ status: 201, body: { id: first.body['id'], replayed: true } });
    expect((await ask('GET', '/v1/connections')).body['items']).toHaveLength(1);
  });
});
