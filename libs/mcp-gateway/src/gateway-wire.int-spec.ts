import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { canonicalJson } from './catalog/canonical-json.js';
import { startHostileUpstream, startSampleUpstream, type HostileUpstream } from './testing/index.js';
import {
  callOf,
  CAN_BE_ASKED,
  CANNOT_BE_ASKED,
  openTestGateway,
  upstreamAt,
} from './testing/open-test-gateway.js';
import type { ClientAbilities } from './types/client-abilities.js';
import type { JsonObject } from './types/json-object.js';
import type { ToolProgress } from './types/tool-progress.js';
import type { UpstreamCall } from './types/upstream-call.js';

const IDENTITY = { name: 'test-gateway', version: '1.0.0' };
const ANY = {
  '~standard': { version: 1 as const, vendor: 'test', validate: (value: unknown) => ({ value }) },
};

/** What HTTP itself writes, and names the client rather than the call. */
const OF_HTTP = [
  'host',
  'connection',
  'content-length',
  'accept-encoding',
  'accept-language',
  'sec-fetch-mode',
  'user-agent',
];

const TOOL = {
  name: 'deploy now',
  inputSchema: {
    type: 'object',
    properties: {
      region: { type: 'string', 'x-mcp-header': 'Region' },
      dry: { type: 'boolean', 'x-mcp-header': 'Dry-Run' },
      where: { type: 'object', properties: { rack: { type: 'integer', 'x-mcp-header': 'Rack' } } },
      note: { type: 'string' },
    },
  },
};

const ARGUMENTS: readonly JsonObject[] = [
  {},
  { region: 'eu west', dry: false, where: { rack: 7 }, note: 'plain' },
  { region: ' padded ', dry: true, where: {} },
  { region: 'Zürich \u{1f600}\r\nx-evil: 1', where: { rack: 2 ** 60 } },
  { region: '=?base64?aGk=?=', dry: null, where: { rack: -1 } },
  { region: '' },
];

async function recorder(): Promise<HostileUpstream> {
  return startHostileUpstream((exchange) => {
    if (exchange.method !== 'tools/list') return exchange.behave();
    exchange.reply({ resultType: 'complete', tools: [TOOL], ttlMs: 60_000, cacheScope: 'private' });
  });
}

function lastCall({ requests }: HostileUpstream) {
  const { headers, body } = requests.at(-1)!;
  const own = Object.entries(headers).filter(([name]) => !OF_HTTP.includes(name));
  const message = JSON.parse(body) as JsonObject;
  return { headers: Object.fromEntries(own), body: { ...message, id: 'any' } };
}

async function sentBySdk(args: JsonObject, abilities: ClientAbilities) {
  const upstream = await recorder();
  const elicitation = { elicitation: { form: {}, url: {} } };
  const client = new Client(IDENTITY, {
    capabilities: abilities.form ? elicitation : {},
    versionNegotiation: { mode: 'auto' },
  });
  await client.connect(new StreamableHTTPClientTransport(new URL(upstream.url)));
  await client.listTools();
  await client.callTool({ name: TOOL.name, arguments: { ...args } });
  await client.close();
  await upstream.close();
  return lastCall(upstream);
}

async function sentByGateway(call: UpstreamCall) {
  const upstream = await recorder();
  const { gateway } = openTestGateway();
  await gateway.callTool(upstreamAt(upstream.url), call);
  await gateway.close();
  await upstream.close();
  return lastCall(upstream);
}

describe('a call of a modern upstream', () => {
  test.each(ARGUMENTS)('is on the wire what the SDK would send: %j', async (args) => {
    for (const abilities of [CANNOT_BE_ASKED, CAN_BE_ASKED]) {
      const ours = await sentByGateway(
        callOf(TOOL.name, args, { abilities, definition: canonicalJson(TOOL) }),
      );
      expect(ours).toEqual(await sentBySdk(args, abilities));
    }
  });

  test('carries nothing of its caller but the tool, the arguments and what it can be asked', async () => {
    const call = callOf(
      'echo',
      { text: 'hi' },
      { binding: 'key-of-the-caller', onProgress: () => undefined, abilities: CAN_BE_ASKED },
    );
    const { headers, body } = await sentByGateway(call);
    expect(headers).toEqual({
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
      'mcp-method': 'tools/call',
      'mcp-name': 'echo',
      'mcp-protocol-version': '2026-07-28',
    });
    expect(body).toEqual({
      jsonrpc: '2.0',
      id: 'any',
      method: 'tools/call',
      params: {
        name: 'echo',
        arguments: { text: 'hi' },
        _meta: {
          'io.modelcontextprotocol/protocolVersion': '2026-07-28',
          'io.modelcontextprotocol/clientInfo': IDENTITY,
          'io.modelcontextprotocol/clientCapabilities': { elicitation: { form: {}, url: {} } },
          progressToken: expect.any(String),
        },
      },
    });
    expect(JSON.stringify(body)).not.toContain('key-of-the-caller');
  });
});

test.each(['modern', 'legacy'] as const)(
  'gives the results of a %s server as the SDK gives them',
  async (era) => {
    const upstream = await startSampleUpstream({ era, token: 'upstream-token' });
    const { gateway } = openTestGateway();
    const authorization = 'Bearer upstream-token';
    const client = new Client(IDENTITY, { versionNegotiation: { mode: 'auto' } });
    const requestInit = { headers: { authorization } };
    await client.connect(new StreamableHTTPClientTransport(new URL(upstream.url), { requestInit }));
    const target = upstreamAt(upstream.url, { headers: () => ({ Authorization: authorization }) });
    for (const [tool, args] of [
      ['echo', { text: 'Grüße \u{1f600}' }],
      ['add', { a: 1, b: 2 }],
      ['fail', { message: 'no' }],
      ['big', { bytes: 1_000_000 }],
    ] as const) {
      const { _meta, ...theirs } = (await client.request(
        { method: 'tools/call', params: { name: tool, arguments: args } },
        ANY,
      )) as JsonObject;
      const ours = await gateway.callTool(target, callOf(tool, args));
      expect(ours).toEqual({ kind: 'result', isError: theirs['isError'] === true, result: theirs });
    }
    const { tools } = (await client.request({ method: 'tools/list' }, ANY)) as { tools: unknown };
    const listed = await gateway.listTools(target);
    expect(listed.tools).toEqual(tools);
    expect(listed.server).toMatchObject({ era, name: 'sample-upstream', version: '1.0.0' });
    expect(await gateway.callTool(target, callOf('crash'))).toEqual({
      kind: 'protocol_error',
      code: -32_603,
      message: 'The sample server crashed.',
    });
    await Promise.all([client.close(), gateway.close()]);
    await upstream.close();
  },
);

test.each(['modern', 'legacy'] as const)('relays the progress of a %s server', async (era) => {
  const upstream = await startSampleUpstream({ era });
  const { gateway, advance } = openTestGateway();
  const heard: ToolProgress[] = [];
  const onProgress = (progress: ToolProgress): void => {
    heard.push(progress);
    advance(1_000);
  };
  await gateway.callTool(upstreamAt(upstream.url), callOf('slow', { ms: 20 }, { onProgress }));
  expect(heard.map(({ progress }) => progress)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(heard[0]).toEqual({ progress: 1, total: 10, message: '1 of 10' });
  await gateway.close();
  await upstream.close();
});

test('the credentials of a connection cannot take the place of what the protocol says', async () => {
  const upstream = await recorder();
  const { gateway } = openTestGateway();
  const headers = () => ({ 'Content-Type': 'text/plain', 'MCP-Protocol-Version': '1', 'X-Api-Key': 'k' });
  await gateway.callTool(upstreamAt(upstream.url, { headers }), callOf('echo'));
  expect(lastCall(upstream).headers).toMatchObject({
    'content-type': 'application/json',
    'mcp-protocol-version': '2026-07-28',
    'x-api-key': 'k',
  });
  await gateway.close();
  await upstream.close();
});
