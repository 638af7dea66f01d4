import { Client as ModernClient, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { startHostileUpstream } from './start-hostile-upstream.js';
import { startSampleUpstream, type SampleUpstream, type UpstreamRequest } from './start-sample-upstream.js';

const TOOLS = ['echo', 'add', 'slow', 'big', 'fail', 'crash', 'ask', 'delete_note', 'headers', 'header_echo'];
const IDENTITY = { name: 'spec', version: '0' };
const opened: { close(): Promise<void> }[] = [];
const keep = <T extends { close(): Promise<void> }>(each: T): T => (opened.push(each), each);

afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close();
});

/** A client of the current SDK that answers every question with `blue`. */
async function connect(url: string, mode: 'auto' | 'legacy', headers = {}): Promise<ModernClient> {
  const client = keep(
    new ModernClient(IDENTITY, { capabilities: { elicitation: { form: {} } }, versionNegotiation: { mode } }),
  );
  client.setRequestHandler('elicitation/create', () => ({ action: 'accept', content: { answer: 'blue' } }));
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }));
  return client;
}

/** A client of the first SDK that answers every question with `blue`. */
async function connectOld(url: string): Promise<OldClient> {
  const client = keep(new OldClient(IDENTITY, { capabilities: { elicitation: {} } }));
  client.setRequestHandler(ElicitRequestSchema, () => ({ action: 'accept', content: { answer: 'blue' } }));
  await client.connect(new OldTransport(new URL(url)));
  return client;
}

const methodsOf = ({ requests }: SampleUpstream) => requests.map(({ method }) => method);

describe.each([
  ['a modern client', 'modern', (url: string) => connect(url, 'auto')],
  ['a legacy client', 'legacy', (url: string) => connect(url, 'legacy')],
  ['a client of the first SDK', 'legacy', connectOld],
] as const)('the sample upstream and %s', (_who, era, open) => {
  it.each(['both', era] as const)('serves calls, failures and questions (era %s)', async (served) => {
    const upstream = keep(await startSampleUpstream({ era: served }));
    const client = (await open(upstream.url)) as ModernClient;
    const call = (name: string, args: Record<string, unknown>) => client.callTool({ name, arguments: args });

    const { tools } = await client.listTools();

    expect(tools.map(({ name }) => name)).toEqual([...TOOLS, 'changing']);
    expect((await call('echo', { text: 'hi' })).content).toEqual([{ type: 'text', text: 'hi' }]);
    expect((await call('add', { a: 1, b: 2 })).structuredContent).toEqual({ sum: 3 });
    expect(await call('fail', { message: 'no' })).toMatchObject({ isError: true, content: [{ text: 'no' }] });
    await expect(call('crash', {})).rejects.toMatchObject({ code: -32603 });
    expect((await call('ask', { question: 'Which colour?' })).content).toEqual([
      { type: 'text', text: 'The person answered: blue' },
    ]);
    expect(methodsOf(upstream).includes('initialize')).toBe(era === 'legacy');
  });
});

describe('the sample upstream', () => {
  it('refuses initialize in the modern era and the newest revision in the legacy era', async () => {
    const modern = keep(await startSampleUpstream({ era: 'modern' }));
    const legacy = keep(await startSampleUpstream({ era: 'legacy' }));

    await expect(connect(modern.url, 'legacy')).rejects.toThrow('Unsupported protocol version');
    expect((await connect(legacy.url, 'auto')).getProtocolEra()).toBe('legacy');
  });

  it('lets nobody in without its token, and notes the header fields that came', async () => {
    const upstream = keep(await startSampleUpstream({ token: 'secret' }));

    await expect(connect(upstream.url, 'legacy')).rejects.toThrow();
    const client = await connect(upstream.url, 'auto', { authorization: 'Bearer secret', 'x-extra': 'e' });
    const { structuredContent } = await client.callTool({ name: 'headers', arguments: {} });

    expect(structuredContent).toMatchObject({ headers: { 'x-extra': 'e' } });
    expect(upstream.requests.at(-1)).toMatchObject({
      method: 'tools/call',
      tool: 'headers',
      args: {},
      headers: { authorization: 'Bearer secret' },
    });
  });

  it('gives one tool another definition on a swap, and the first one back on the next', async () => {
    const upstream = keep(await startSampleUpstream({ toolCount: 150 }));
    const client = await connect(upstream.url, 'auto');
    const changing = async () =>
      (await client.listTools(undefined, { cacheMode: 'refresh' })).tools.find(
        ({ name }) => name === 'changing',
      );
    const before = await changing();

    upstream.swap();
    const swapped = await changing();
    upstream.swap();

    expect(swapped?.description).not.toBe(before?.description);
    expect(swapped?.inputSchema).not.toEqual(before?.inputSchema);
    expect(swapped?.annotations?.destructiveHint).toBe(true);
    expect(await changing()).toEqual(before);
  });

  it('is swapped, asked for what came and made to forget it over HTTP too', async () => {
    const upstream = keep(await startSampleUpstream());
    const control = (method: string, path: string) =>
      fetch(new URL(`/control/${path}`, upstream.url), { method });
    const client = await connect(upstream.url, 'auto');

    expect((await control('POST', 'swap')).status).toBe(204);
    const { tools } = await client.listTools();
    const kept = (await (await control('GET', 'requests')).json()) as UpstreamRequest[];
    expect((await control('DELETE', 'requests')).status).toBe(204);

    expect(tools.find(({ name }) => name === 'changing')?.annotations?.destructiveHint).toBe(true);
    expect(kept.at(-1)).toMatchObject({ method: 'tools/list', tool: null });
    expect(await (await control('GET', 'requests')).json()).toEqual([]);
    expect((await control('GET', 'swap')).status).toBe(404);
  });

  it('answers nothing while it is paused, and what waited when it goes on', async () => {
    const upstream = keep(await startSampleUpstream());
    const client = await connect(upstream.url, 'auto');
    upstream.pause();
    let answered = false;
    const calling = client.callTool({ name: 'echo', arguments: { text: 'late' } }).then((result) => {
      answered = true;
      return result;
    });
    while (upstream.requests.at(-1)?.tool !== 'echo') await new Promise(setImmediate);

    expect(answered).toBe(false);
    upstream.resume();
    expect((await calling).content).toEqual([{ type: 'text', text: 'late' }]);
  });

  it('mirrors a marked argument in a header field, as a modern client sends it', async () => {
    const upstream = keep(await startSampleUpstream());
    const client = await connect(upstream.url, 'auto');
    await client.listTools();

    const { structuredContent } = await client.callTool({ name: 'header_echo', arguments: { region: 'eu' } });

    expect(structuredContent).toEqual({ argument: 'eu', header: 'eu' });
  });

  it('tells its progress in ten steps', async () => {
    const upstream = keep(await startSampleUpstream());
    const client = await connect(upstream.url, 'auto');
    const steps: number[] = [];

    await client.callTool(
      { name: 'slow', arguments: { ms: 10 } },
      { onprogress: ({ progress }) => steps.push(progress) },
    );

    expect(steps).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('a hostile upstream', () => {
  it.each(['auto', 'legacy'] as const)(
    'behaves where it is told to, so that one thing alone is bad (%s)',
    async (mode) => {
      const upstream = keep(
        await startHostileUpstream((exchange) =>
          exchange.method === 'tools/call' ? exchange.fail(-32000, 'bad') : exchange.behave(),
        ),
      );
      const client = await connect(upstream.url, mode);

      expect((await client.listTools()).tools).toHaveLength(1);
      await expect(client.callTool({ name: 'echo', arguments: {} })).rejects.toMatchObject({ code: -32000 });
    },
  );
});
