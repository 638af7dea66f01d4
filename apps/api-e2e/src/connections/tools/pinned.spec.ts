import { letToolsAge, saveConnection, toolNames, type SavedConnection } from '../../harness/connections.js';
import { expectProblem } from '../../harness/expect-problem.js';
import { expectRefused } from '../../harness/expect-refused.js';
import { askMcp, toolCall } from '../../harness/mcp-message.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { RawUpstream } from '../../harness/raw-upstream.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../../harness/sample-upstream.js';
import { useStudio } from '../../harness/use-studio.js';

interface WaitingTool {
  readonly name: string;
  readonly state: string;
  readonly hash: string;
  readonly differences: readonly { path: string; before: string | null; after: string | null }[];
}
const NOTE = { to: 'Ada', note: 'Hello' };

describe('a tool whose definition its server swaps after it was approved', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let upstream: SampleUpstream;
  let person: Person;
  let key: string;
  let connection: SavedConnection;

  beforeEach(async () => {
    upstream = await SampleUpstream.start();
    person = await signUp(studio, 'pro');
    connection = await saveConnection(studio, person, { url: upstream.url });
    ({ key } = await createKey(studio, person, { permissions: { [connection.resource]: ['*'] } }));
  });
  afterEach(() => upstream.stop());

  const ask = (method: string, path: string, json?: object) =>
    studio.ask({ method, path: `${connection.path}${path}`, json, cookie: person.cookie });
  const call = () => studio.ask({ method: 'POST', path: `${connection.tools}/changing`, key, json: NOTE });
  const waiting = async () => {
    const { body } = await ask('GET', '/tools?state=waiting');
    return body['items'] as readonly WaitingTool[];
  };
  const calls = async () => (await upstream.requests()).filter(({ tool }) => tool === 'changing').length;

  it('is not called any more once a minute has passed, over REST and over MCP, and nobody had to ask', async () => {
    expect((await call()).status).toBe(200);
    await upstream.swap();
    await letToolsAge(studio, connection);

    expectProblem(await call(), 403, 'tool_not_approved');

    const message = { ...toolCall('changing', NOTE), path: connection.mcp };
    const { result = {} } = await askMcp(studio, key, 'modern', message);
    expectRefused(result, 'tool_not_approved');
    await expect(calls()).resolves.toBe(1);
  });

  it('is not called any more once a test has seen it', async () => {
    await upstream.swap();

    const test = await ask('POST', '/test');

    expect(test.body['tools']).toMatchObject({ added: 0, changed: 1, gone: 0 });
    expectProblem(await call(), 403, 'tool_not_approved');
    await expect(calls()).resolves.toBe(0);
  });

  it('is in no list while it waits, and the others stay', async () => {
    const before = await toolNames(studio, key, connection);
    await upstream.swap();
    await letToolsAge(studio, connection);

    const after = await toolNames(studio, key, connection);

    expect(before).toContain('changing');
    expect(after).toEqual(before.filter((name) => name !== 'changing'));
  });

  it('is shown with what is different, before and after', async () => {
    await upstream.swap();
    await ask('POST', '/test');

    const [tool, ...others] = await waiting();

    expect(others).toEqual([]);
    expect(tool).toMatchObject({ name: 'changing', state: 'changed' });
    expect(tool?.differences).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          path: expect.stringContaining('description'),
          before: expect.stringContaining('Sends a note'),
          after: expect.stringContaining('a copy of it elsewhere'),
        }),
        expect.objectContaining({ path: expect.stringContaining('copy'), before: null }),
      ]),
    );
  });

  it('is called again when it is approved as it was looked at', async () => {
    await upstream.swap();
    await ask('POST', '/test');
    const [tool] = await waiting();

    const approved = await ask('POST', '/tools/approve', {
      tools: [{ name: 'changing', hash: tool?.hash }],
    });

    expect(approved).toMatchObject({ status: 200, body: { approvedNow: ['changing'] } });
    expect((await call()).status).toBe(200);
  });

  it('is not approved by the hash of what it was before', async () => {
    const { body } = await ask('GET', '/tools');
    const { hash } = (body['items'] as readonly WaitingTool[]).find(({ name }) => name === 'changing')!;
    await upstream.swap();
    await ask('POST', '/test');

    const refused = await ask('POST', '/tools/approve', { tools: [{ name: 'changing', hash }] });

    expectProblem(refused, 409, 'conflict');
    await expect(waiting()).resolves.toHaveLength(1);
  });

  it('is no more trusted for the hints that it had', async () => {
    const readOnlyBefore = (await ask('GET', '/tools')).body['items'] as readonly { name: string }[];
    await upstream.swap();
    await ask('POST', '/test');
    const { body } = await ask('GET', '');
    await ask('POST', '/tools/approve', { toolsHash: body['toolsHash'] });

    const after = (await ask('GET', '/tools')).body['items'] as readonly { name: string }[];

    const hintsOf = (tools: readonly { name: string }[]) => tools.find(({ name }) => name === 'changing');
    expect(hintsOf(readOnlyBefore)).toMatchObject({ hints: { readOnly: true, destructive: false } });
    expect(hintsOf(after)).toMatchObject({
      hints: { readOnly: false, destructive: true, idempotent: false, openWorld: true },
    });
  });
});

describe('a tool that its server adds later', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });

  it('waits until it is approved, also where the first ones were approved by choice', async () => {
    const upstream = await RawUpstream.start();
    const person = await signUp(studio);
    const connection = await saveConnection(studio, person, { url: upstream.url });
    const { key } = await createKey(studio, person, { permissions: { [connection.resource]: ['*'] } });
    upstream.tools = [...upstream.tools, { name: 'added', inputSchema: { type: 'object' } }];
    await letToolsAge(studio, connection);

    const names = await toolNames(studio, key, connection);
    const called = await studio.ask({ method: 'POST', path: `${connection.tools}/added`, key, json: {} });
    await upstream.stop();

    expect(names).toEqual(['echo']);
    expectProblem(called, 403, 'tool_not_approved');
  });
});
