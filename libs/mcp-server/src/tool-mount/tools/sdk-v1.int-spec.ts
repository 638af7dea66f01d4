import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { startSampleUpstream, type SampleUpstream } from '@paretostudio/mcp-gateway/testing';
import type { Caller } from '@paretostudio/studio';
import type { McpTarget } from '../../face/mcp-face.js';
import { connectUpstream } from '../../testing/connect-upstream.js';
import { serveTestRequest } from '../../testing/serve-test-request.js';
import { MCP_URL, openTestFace, type TestFace } from '../../testing/test-face.js';

let face: TestFace;
let owner: Caller;
let upstream: SampleUpstream;
let target: McpTarget;

beforeAll(async () => {
  face = await openTestFace();
  owner = await face.founder('team');
  upstream = await startSampleUpstream({ toolCount: 600 });
  ({ target } = await connectUpstream(face, owner, upstream));
});
afterAll(async () => {
  await face.close();
  await upstream.close();
});

async function connect(at: McpTarget): Promise<Client> {
  const client = new Client({ name: 'first-sdk', version: '1.0.0' });
  const fetch = async (url: string | URL, init?: RequestInit) => {
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    return serveTestRequest(face.face, new Request(url, init), { caller: owner, body, target: at });
  };
  await client.connect(new StreamableHTTPClientTransport(new URL(MCP_URL), { fetch }));
  return client;
}

describe('a client of the SDK that desktop programs have', () => {
  let client: Client;

  beforeAll(async () => {
    client = await connect(target);
  });
  afterAll(() => client.close());

  it('pages through the tools of a connection', async () => {
    const first = await client.listTools();
    const second = await client.listTools({ cursor: first.nextCursor });

    expect(first.tools).toHaveLength(500);
    expect(second.tools.length).toBeGreaterThan(100);
    expect(second.nextCursor).toBeUndefined();
  });

  it('is given results with structured content, which it holds against their schema', async () => {
    await client.listTools();

    expect(await client.callTool({ name: 'add', arguments: { a: 2, b: 3 } })).toMatchObject({
      structuredContent: { sum: 5 },
    });
  });

  it('is told the progress that it asked for', async () => {
    const told: unknown[] = [];
    const result = await client.callTool({ name: 'slow', arguments: { ms: 1_500 } }, undefined, {
      onprogress: (progress) => void told.push(progress),
    });

    expect(result).toMatchObject({ content: [{ text: 'Took 1500 ms.' }] });
    expect(told.length).toBeGreaterThan(2);
  });

  it('is refused what is not there', async () => {
    await expect(client.callTool({ name: 'nothing' })).rejects.toMatchObject({ code: -32602 });
    const nowhere: McpTarget = { kind: 'agent', id: '00000000-0000-4000-8000-000000000000' };
    await expect(connect(nowhere)).rejects.toThrow('There is no such connection or agent');
  });
});
