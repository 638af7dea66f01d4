import type { Client, Tool } from '@modelcontextprotocol/client';
import {
  startHostileUpstream,
  startSampleUpstream,
  type SampleUpstream,
} from '@paretostudio/mcp-gateway/testing';
import type { Caller } from '@paretostudio/studio';
import { connectUpstream, makeAgent, valueOf, type TestConnection } from '../../testing/connect-upstream.js';
import { closedGate } from '../../testing/gate.js';
import { legacyRequest, modernRequest } from '../../testing/modern-request.js';
import { limitedTo, openTestFace, type ConnectOptions, type TestFace } from '../../testing/test-face.js';

const ERAS = [
  ['legacy', legacyRequest],
  ['modern', modernRequest],
] as const;
const NOBODY = '00000000-0000-4000-8000-000000000000';

let face: TestFace;
let upstream: SampleUpstream;
let owner: Caller;
let connection: TestConnection;

beforeAll(async () => {
  face = await openTestFace();
  upstream = await startSampleUpstream({ toolCount: 1_200 });
  owner = await face.founder('team');
  connection = await connectUpstream(face, owner, upstream);
});
afterAll(async () => {
  await face.close();
  await upstream.close();
});
beforeEach(() => {
  upstream.requests.length = 0;
  face.outcomes.length = 0;
});
afterEach(() => expect(face.errors).toEqual([]));

async function withClient<Result>(
  options: ConnectOptions & { readonly caller?: Caller },
  use: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = await face.connect(() => options.caller ?? owner, { target: connection.target, ...options });
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}

async function namesOf(client: Client): Promise<readonly string[]> {
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.listTools(cursor === undefined ? {} : { cursor });
    names.push(...page.tools.map(({ name }) => name));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return names;
}

describe.each(ERAS)('a connection, to a client of the %s era', (era, requestOf) => {
  it('lists every approved tool once, by name, over all pages', async () => {
    const names = await withClient({ era }, namesOf);
    const { tools } = valueOf(await face.studio.call('get_connection', owner, { id: connection.id }));

    expect(names.length).toBeGreaterThan(1_200);
    expect(names).toHaveLength(tools.approved);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it('shows tools as they were approved, with every hint and without icons', async () => {
    const tools = await withClient({ era }, async (client) => (await client.listTools()).tools);
    const find = (wanted: string) => tools.find(({ name }) => name === wanted) as Tool;

    expect(find('add').outputSchema).toMatchObject({
      type: 'object',
      properties: { sum: { type: 'number' } },
    });
    expect(find('fail').annotations).toEqual({
      ...{ readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
    });
  });

  it('gives the tool’s own result, structured content too, by one call upstream', async () => {
    const result = await withClient({ era }, (client) =>
      client.callTool({ name: 'add', arguments: { a: 2, b: 3 } }),
    );

    expect(result).toMatchObject({ structuredContent: { sum: 5 }, content: [{ text: '{"sum":5}' }] });
    expect(upstream.requests.filter(({ method }) => method === 'tools/call')).toMatchObject([
      { tool: 'add', args: { a: 2, b: 3 } },
    ]);
    expect(face.outcomes.at(-1)).toEqual({ action: 'add', outcome: 'ok', connectionId: connection.id });
  });

  it('gives the tool’s own errors, and records them as such', async () => {
    await withClient({ era }, async (client) => {
      expect(await client.callTool({ name: 'fail', arguments: { message: 'Out of ink.' } })).toMatchObject({
        isError: true,
        content: [{ text: 'Out of ink.' }],
      });
      await expect(client.callTool({ name: 'crash' })).rejects.toMatchObject({ code: -32603 });
    });

    expect(face.outcomes.slice(-2)).toEqual([
      { action: 'fail', outcome: 'tool_error', connectionId: connection.id },
      { action: 'crash', outcome: 'tool_error', connectionId: connection.id },
    ]);
  });

  it('tells the progress of a call to who asked for it, before the result', async () => {
    const told: unknown[] = [];
    const result = await withClient({ era }, (client) =>
      client.callTool(
        { name: 'slow', arguments: { ms: 1_500 } },
        { onprogress: (progress) => void told.push(progress) },
      ),
    );

    expect(result).toMatchObject({ content: [{ text: 'Took 1500 ms.' }] });
    expect(told.length).toBeGreaterThan(2);
    expect(told[0]).toMatchObject({ progress: 1, total: 10, message: '1 of 10' });
  });

  it('answers a call without progress by JSON alone', async () => {
    const { body, headers } = requestOf('tools/call', { name: 'echo', arguments: { text: 'a' } });
    const response = await face.post(owner, body, headers, connection);

    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toMatchObject({ result: { content: [{ text: 'a' }] } });
  });

  it('takes nothing of its caller’s header fields upstream', async () => {
    const { body, headers } = requestOf('tools/call', { name: 'headers', arguments: {} });
    const own = {
      ...{ authorization: 'Bearer psk_secret_of_the_caller', cookie: 'session=secret_of_the_caller' },
      ...{ 'x-api-key': 'psk_secret_of_the_caller', 'x-forwarded-for': '203.0.113.9', 'x-own': 'mine' },
    };
    await face.post(owner, body, { ...headers, ...own }, connection);
    const seen = JSON.stringify(upstream.requests.map((request) => request.headers));

    expect(upstream.requests.some(({ tool }) => tool === 'headers')).toBe(true);
    expect(seen).not.toMatch(/secret_of_the_caller|203\.0\.113\.9|x-own|x-forwarded/i);
  });

  it('ends a call upstream when its caller goes', async () => {
    const called = closedGate();
    const ended = closedGate();
    const slow = await startHostileUpstream((exchange) => {
      if (exchange.method !== 'tools/call') return exchange.behave();
      exchange.response.on('close', () => ended.open());
      called.open();
    });
    try {
      const { id, target } = await connectUpstream(face, owner, { url: slow.url, name: `Slow ${era}` });
      const { body, headers } = requestOf('tools/call', { name: 'echo', arguments: {} });
      const leaving = new AbortController();
      const call = face.post(owner, body, headers, { target, signal: leaving.signal });
      await called.opened;
      leaving.abort();
      await call;
      await ended.opened;
      expect(face.outcomes.at(-1)).toEqual({ action: 'echo', outcome: 'cancelled', connectionId: id });
    } finally {
      await slow.close();
    }
  });
});

describe('who may use what', () => {
  const call = (name: string) => legacyRequest('tools/call', { name, arguments: { text: 'a' } });

  it.each(ERAS)('is told by the list and held by the call, in the %s era', async (era, requestOf) => {
    const caller = limitedTo(owner, { [`conn_${connection.id}`]: ['echo', 'generated_00*'] });
    const names = await withClient({ era, caller }, namesOf);
    const { body, headers } = requestOf('tools/call', { name: 'add', arguments: { a: 1, b: 1 } });
    const denied = await face.post(caller, body, headers, connection);

    expect(names).toHaveLength(100);
    expect(names).toContain('echo');
    expect(denied.status).toBe(200);
    expect(await denied.json()).toMatchObject({ error: { code: -32602, message: 'Unknown tool: add' } });
    expect(upstream.requests.filter(({ method }) => method === 'tools/call')).toEqual([]);
    expect(face.outcomes.at(-1)).toEqual({
      ...{ action: 'tools/call', outcome: 'permission_denied', connectionId: connection.id },
    });
  });

  it('is answered in the same words for a target that is absent, another’s or not granted', async () => {
    const stranger = await face.founder('team');
    const limited = limitedTo(owner, { self: ['*'], [`conn_${NOBODY}`]: ['*'] });
    const answers: string[] = [];
    for (const { body } of [call('echo'), legacyRequest('tools/list'), legacyRequest('ping')]) {
      for (const [caller, id] of [
        [owner, NOBODY],
        [owner, 'not-a-uuid'],
        [stranger, connection.id],
        [limited, connection.id],
      ] as const) {
        const response = await face.post(caller, body, {}, { target: { kind: 'connection', id } });
        answers.push(`${response.status} ${await response.text()}`);
      }
    }

    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^404 .*"code":404/);
    expect(upstream.requests).toEqual([]);
  });

  it('changes with the next message', async () => {
    let caller = owner;
    const client = await face.connect(() => caller, { era: 'modern', target: connection.target });
    expect((await client.callTool({ name: 'echo', arguments: { text: 'a' } })).isError).toBeFalsy();
    caller = limitedTo(owner, { self: ['*'] });
    await expect(client.callTool({ name: 'echo', arguments: { text: 'a' } })).rejects.toThrow();
    await client.close();
  });

  it('holds for a batch of which one could be called: all of it is refused', async () => {
    const { body } = call('echo');
    const response = await face.post(owner, [body, { ...body, id: 2 }], {}, connection);

    expect(response.status).toBe(400);
    expect(upstream.requests).toEqual([]);
  });
});

describe.each(ERAS)('an agent, to a client of the %s era', (era) => {
  let target: TestConnection['target'];
  let other: SampleUpstream;

  beforeAll(async () => {
    other = await startSampleUpstream();
    const tasks = await connectUpstream(face, owner, { url: other.url, name: `Tasks ${era}` });
    target = await makeAgent(face, owner, {
      name: `helper-${era}`,
      connections: [
        { connection: connection.slug, tools: ['echo', 'add'] },
        { connection: tasks.slug, tools: ['echo'] },
      ],
    });
  });

  it('has its name and instructions, and the tools that it selects under the slugs of their connections', async () => {
    await withClient({ era, target }, async (client) => {
      expect(client.getServerVersion()).toMatchObject({ name: `helper-${era}`, version: '1.2.3' });
      expect(client.getInstructions()).toContain('Search before you write.');
      expect(await namesOf(client)).toEqual(['notes_add', 'notes_echo', `tasks-${era}_echo`]);
      expect(await client.callTool({ name: 'notes_add', arguments: { a: 1, b: 1 } })).toMatchObject({
        structuredContent: { sum: 2 },
      });
    });

    expect(face.outcomes.at(-1)).toEqual({
      ...{ action: 'add', outcome: 'ok', connectionId: connection.id, agentId: target.id },
    });
  });

  it.each(['echo', 'notes_slow', 'slow', 'nothing_echo', '__proto__'])('does not know %s', async (name) => {
    await withClient({ era, target }, async (client) => {
      await expect(client.callTool({ name })).rejects.toMatchObject({
        ...{ code: -32602, message: expect.stringContaining(`Unknown tool: ${name}`) },
      });
    });
    expect(upstream.requests.filter(({ method }) => method === 'tools/call')).toEqual([]);
  });

  // The last one here: it takes one of the upstreams down.
  it('warns of a connection that cannot be read, and serves the rest', async () => {
    await other.close();
    face.clock.now = new Date(face.clock.now.getTime() + 120_000);
    await withClient({ era, target }, async (client) => {
      const { tools, _meta } = await client.listTools();
      expect(tools).toHaveLength(3);
      expect(_meta?.['paretostudio/warnings']).toEqual([expect.stringContaining(`Tasks ${era}`)]);
      expect((await client.callTool({ name: 'notes_echo', arguments: { text: 'a' } })).isError).toBeFalsy();
    });
  });
});

it('holds back a tool whose definition was changed, and says who may let it through', async () => {
  const changing = await startSampleUpstream();
  try {
    const { target } = await connectUpstream(face, owner, { url: changing.url, name: 'Changing' });
    changing.swap();
    face.clock.now = new Date(face.clock.now.getTime() + 120_000);
    await withClient({ era: 'modern', target }, async (client) => {
      expect(await namesOf(client)).not.toContain('changing');
      const held = await client.callTool({ name: 'changing', arguments: { to: 'Ann', note: 'Hi' } });
      expect(held).toMatchObject({
        isError: true,
        _meta: { 'paretostudio/refusal': 'tool_not_approved' },
        content: [{ text: expect.stringContaining('Ask an admin') }],
      });
    });
    expect(changing.requests.filter(({ method }) => method === 'tools/call')).toEqual([]);
  } finally {
    await changing.close();
  }
});
