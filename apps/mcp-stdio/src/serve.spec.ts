import { ElicitRequestSchema, ResultSchema } from '@modelcontextprotocol/sdk/types.js';
import type { ElicitRequest } from '@modelcontextprotocol/sdk/types.js';
import type { JsonObject } from './json.js';
import { captureStderr, type CapturedStderr } from './testing/capture-stderr.js';
import { startFakeServer, type FakeServer } from './testing/fake-server.js';
import { KEY, openProgram, settingsFor, type OpenOptions, type OpenProgram } from './testing/open-program.js';
import { textTool } from './testing/text-tool.js';

const AGENT = '0199a3f2-0000-7000-8000-00000000000a';

let server: FakeServer;
let program: OpenProgram | null = null;
let stderr: CapturedStderr;

beforeEach(async () => {
  stderr = captureStderr();
  server = await startFakeServer();
});

afterEach(async () => {
  await program?.close();
  program = null;
  await server.close();
  stderr.restore();
});

async function open(options: Partial<OpenOptions> = {}): Promise<OpenProgram['client']> {
  program = await openProgram({ settings: settingsFor(server.url), ...options });
  return program.client;
}

/** A raw request, so that the client's own schemas take nothing out of the answer. */
function ask(client: OpenProgram['client'], method: string, params: JsonObject = {}): Promise<JsonObject> {
  return client.request({ method, params } as never, ResultSchema);
}

/** Answers one method with a result that the SDK of the server does not see. */
function answerRaw(method: string, result: object): void {
  server.intercept = ({ body }, response) => {
    if (body.method !== method) return false;
    const { id } = body as { id?: number };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ jsonrpc: '2.0', id, result: { resultType: 'complete', ...result } }));
    return true;
  };
}

describe('what passes through', () => {
  it('lists tools with every field as the server wrote it', async () => {
    const definition = {
      name: 'echo',
      title: 'Echo',
      inputSchema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
        $defs: { a: true },
      },
      outputSchema: { type: 'object', 'x-own': { deep: [1, 2] } },
      annotations: { readOnlyHint: true, 'x-hint': 1 },
      _meta: { 'anthropic/requiresUserInteraction': true },
      'x-unknown': { kept: null },
    };
    server.tools.set('echo', { definition, run: () => ({ content: [] }) });

    expect((await ask(await open(), 'tools/list'))['tools']).toEqual([definition]);
  });

  it('passes the arguments and the result of a call on as they came', async () => {
    const client = await open();
    await ask(client, 'tools/list');
    const result = {
      content: [{ type: 'text', text: 'ok', 'x-part': 1 }],
      structuredContent: { any: ['thing', { nested: null }] },
      'x-unknown': 'kept',
    };
    answerRaw('tools/call', result);
    const args = { a: [1, null, 'ü'], $ref: '#', '__proto__.x': 0 };

    expect(await ask(client, 'tools/call', { name: 'echo', arguments: args, 'x-own': 1 })).toEqual(result);
    expect(server.received.at(-1)?.body.params).toMatchObject({ name: 'echo', arguments: args, 'x-own': 1 });
  });

  it.each([
    ['prompts/list', {}, { prompts: [{ name: 'greeting', 'x-unknown': [1] }] }],
    [
      'prompts/get',
      { name: 'greeting', arguments: { name: 'Ada' } },
      { messages: [{ content: { text: 'Hello Ada' } }] },
    ],
    ['resources/list', {}, { resources: [{ uri: 'skill://a/SKILL.md' }] }],
    ['resources/templates/list', {}, { resourceTemplates: [] }],
    ['resources/read', { uri: 'skill://a/SKILL.md' }, { contents: [{ text: '# A' }] }],
    [
      'completion/complete',
      { ref: { type: 'ref/prompt', name: 'greeting' }, argument: { name: 'name', value: 'A' } },
      { completion: { values: ['Ada'] } },
    ],
  ])('passes %s on', async (method, params, expected) => {
    server.resources.set('skill://a/SKILL.md', { text: '# A' });

    expect(await ask(await open(), method, params)).toMatchObject(expected);
  });

  it('passes an error of the protocol on with its code and message', async () => {
    const client = await open();

    await expect(ask(client, 'tools/call', { name: 'nope' })).rejects.toMatchObject({
      code: -32602,
      message: expect.stringContaining('Unknown tool: nope'),
    });
  });

  it('refuses what is no method of a library', async () => {
    await expect(ask(await open(), 'logging/setLevel', { level: 'debug' })).rejects.toMatchObject({
      code: -32601,
    });
    await expect(ask(await open(), 'tasks/list')).rejects.toMatchObject({ code: -32601 });
  });

  it('sends the key in its header alone, and names itself and the client', async () => {
    server.tools.set('echo', textTool('echo'));
    const client = await open();
    await ask(client, 'tools/call', { name: 'echo' });

    for (const { headers, body } of server.received) {
      expect(headers.authorization).toBe(`Bearer ${KEY}`);
      expect(headers['user-agent']).toMatch(/^paretostudio-mcp\/\S+ node\//);
      expect(JSON.stringify([{ ...headers, authorization: '' }, body])).not.toContain(KEY.slice(8, 20));
    }
    expect(server.received.at(-1)?.body.params?.['_meta']).toMatchObject({
      'io.modelcontextprotocol/clientInfo': { name: 'desktop', version: '4.5.6' },
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    });
  });

  it('speaks an older revision with a server that knows no newer', async () => {
    server.tools.set('echo', textTool('echo'));
    server.intercept = ({ body }, response) => {
      if (body.method !== 'server/discover') return false;
      const { id } = body as { id?: number };
      const error = { code: -32000, message: 'Bad Request: Unsupported protocol version' };
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ jsonrpc: '2.0', id, error }));
      return true;
    };
    const client = await open();

    expect(await ask(client, 'tools/call', { name: 'echo' })).toMatchObject({ content: [{ text: 'echo' }] });
    expect(server.countOf('initialize')).toBe(1);
  });

  it('passes progress on under the token of the client', async () => {
    server.tools.set('slow', {
      ...textTool('slow'),
      run: async (_args, ctx) => {
        const { progressToken } = (ctx.mcpReq as unknown as { _meta: { progressToken: string } })._meta;
        for (const progress of [1, 2]) {
          const params = { progressToken, progress, total: 2, message: `step ${progress}` };
          await ctx.mcpReq.notify({ method: 'notifications/progress', params });
        }
        return { content: [] };
      },
    });
    const told: unknown[] = [];
    const client = await open();
    await client.callTool({ name: 'slow' }, undefined, { onprogress: (progress) => told.push(progress) });

    expect(told).toEqual([
      { progress: 1, total: 2, message: 'step 1' },
      { progress: 2, total: 2, message: 'step 2' },
    ]);
  });

  it('passes a cancellation on to the server', async () => {
    const aborted = new Promise<void>((resolve) => {
      const run = (_args: JsonObject, ctx: { mcpReq: { signal: AbortSignal } }) => {
        cancel.abort();
        return new Promise(() => ctx.mcpReq.signal.addEventListener('abort', () => resolve()));
      };
      server.tools.set('slow', { ...textTool('slow'), run });
    });
    const cancel = new AbortController();
    const client = await open();

    await expect(client.callTool({ name: 'slow' }, undefined, { signal: cancel.signal })).rejects.toThrow();
    await aborted;
  });
});

describe('questions of the server', () => {
  const QUESTION = { message: 'Delete "notes"?', requestedSchema: { type: 'object', properties: {} } };

  function addDelete(): JsonObject[] {
    const rounds: JsonObject[] = [];
    server.tools.set('delete_prompt', {
      ...textTool('delete_prompt'),
      run: (_args, ctx) => {
        const { inputResponses, requestState } = ctx.mcpReq;
        if (inputResponses === undefined) {
          return {
            resultType: 'input_required',
            inputRequests: { confirm: { method: 'elicitation/create', params: QUESTION } },
            requestState: 'state-1',
          };
        }
        rounds.push({ inputResponses, requestState: requestState() });
        return { content: [{ type: 'text', text: 'answered' }] };
      },
    });
    return rounds;
  }

  const answering = (answer: JsonObject | Error, asked: unknown[] = []): Partial<OpenOptions> => ({
    capabilities: { elicitation: {} },
    prepare: (client) =>
      client.setRequestHandler(ElicitRequestSchema, async ({ params }: ElicitRequest) => {
        asked.push(params);
        if (answer instanceof Error) throw answer;
        return answer as never;
      }),
  });

  it.each([
    ['accepts', { action: 'accept', content: { confirm: true } }],
    ['declines', { action: 'decline' }],
    ['closes the question', { action: 'cancel' }],
  ])('takes the answer of a person who %s to the server, with its state', async (_what, answer) => {
    const rounds = addDelete();
    const asked: unknown[] = [];
    const client = await open(answering(answer, asked));

    expect(await ask(client, 'tools/call', { name: 'delete_prompt', arguments: { id: 'x' } })).toMatchObject({
      content: [{ text: 'answered' }],
    });
    expect(asked).toEqual([expect.objectContaining(QUESTION)]);
    expect(rounds).toEqual([{ inputResponses: { confirm: answer }, requestState: 'state-1' }]);
  });

  it('tells the server that the question was closed when the client fails to ask', async () => {
    const rounds = addDelete();
    const client = await open(answering(new Error('no window')));
    await ask(client, 'tools/call', { name: 'delete_prompt' });

    expect(rounds).toMatchObject([{ inputResponses: { confirm: { action: 'cancel' } } }]);
  });

  it.each([
    ['what the client declared', { elicitation: {} }, { elicitation: {} }],
    ['nothing for a client that cannot', {}, {}],
  ])('declares to the server %s', async (_what, capabilities, expected) => {
    const client = await open({ capabilities });
    await ask(client, 'tools/list');

    expect(server.received.at(-1)?.body.params?.['_meta']).toMatchObject({
      'io.modelcontextprotocol/clientCapabilities': expected,
    });
  });

  it('takes the question back when the client cancels the call', async () => {
    addDelete();
    const cancel = new AbortController();
    let takenBack: () => void;
    const isTakenBack = new Promise<void>((resolve) => (takenBack = resolve));
    let isFirst = true;
    const client = await open({
      capabilities: { elicitation: {} },
      prepare: (desktop) =>
        desktop.setRequestHandler(ElicitRequestSchema, (_request, { signal }) => {
          // The SDK of this client overlooks the cancellation of a request with the id 0, so that one is answered.
          if (isFirst)
            return Promise.resolve({ action: 'decline' as const }).finally(() => (isFirst = false));
          signal.addEventListener('abort', () => takenBack());
          cancel.abort();
          return new Promise(() => undefined);
        }),
    });
    await client.callTool({ name: 'delete_prompt' });

    await expect(
      client.callTool({ name: 'delete_prompt' }, undefined, { signal: cancel.signal }),
    ).rejects.toThrow();
    await isTakenBack;
    expect(server.countOf('tools/call')).toBe(3);
  });

  it('gives up after ten questions in a row', async () => {
    const inputRequests = { again: { method: 'elicitation/create', params: QUESTION } };
    server.tools.set('endless', {
      ...textTool('endless'),
      run: () => ({ resultType: 'input_required', inputRequests, requestState: 's' }),
    });
    const asked: unknown[] = [];
    const client = await open(answering({ action: 'accept', content: {} }, asked));

    await expect(ask(client, 'tools/call', { name: 'endless' })).rejects.toThrow('too many questions');
    expect(asked).toHaveLength(10);
  });
});

describe('initialize', () => {
  it('is answered while the server cannot be reached', async () => {
    await server.close();
    const client = await open();

    expect(client.getServerVersion()).toMatchObject({ name: 'paretostudio', title: 'ParetoStudio' });
    expect(client.getServerCapabilities()).toEqual({
      tools: {},
      prompts: {},
      resources: {},
      completions: {},
    });
  });

  it('holds the instructions of an agent', async () => {
    const client = await open({ settings: settingsFor(server.url, AGENT) });

    expect(client.getInstructions()).toBe('Instructions of the server.');
  });

  it('does without the instructions of an agent whose server is silent', async () => {
    server.intercept = () => true;
    const begun = performance.now();
    const client = await open({ settings: settingsFor(server.url, AGENT) });

    expect(client.getInstructions()).toBeUndefined();
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});

describe('a program that is not set up', () => {
  const problem = 'There is no API key. Make one.';
  const options = { settings: { ok: false, problem } } as const;

  it('says so in its instructions, in its one tool and in the result of every call', async () => {
    const client = await open(options);
    const { tools } = await client.listTools();

    expect(client.getInstructions()).toContain(problem);
    expect(tools).toEqual([expect.objectContaining({ description: expect.stringContaining(problem) })]);
    for (const name of [tools[0]?.name ?? '', 'get_prompt']) {
      expect(await ask(client, 'tools/call', { name })).toMatchObject({
        isError: true,
        content: [{ type: 'text', text: problem }],
      });
    }
    await expect(ask(client, 'prompts/get', { name: 'x' })).rejects.toThrow(problem);
  });
});

describe('failures', () => {
  const NAMES = ['tools/list', 'tools/call'] as const;

  /** What a person reads after a list and after a call. */
  async function sentences(client: OpenProgram['client']): Promise<string[]> {
    const [list, call] = NAMES;
    const listed = await ask(client, list).catch((error: Error) => error.message);
    const called = await ask(client, call, { name: 'get_prompt' });
    expect(called['isError']).toBe(true);
    const [{ text }] = called['content'] as [{ text: string }];
    return [String(listed), text];
  }

  const problem = (status: number, body: object, headers: object = {}): FakeServer['intercept'] => {
    return (_received, response) => {
      response.writeHead(status, { 'content-type': 'application/problem+json', ...headers });
      response.end(JSON.stringify(body));
      return true;
    };
  };

  it.each<[string, FakeServer['intercept'], RegExp]>([
    [
      'an unknown key',
      problem(401, { code: 'invalid_api_key', detail: 'This API key is unknown.' }),
      /This API key is unknown\. Create a key .*PARETOSTUDIO_API_KEY/,
    ],
    ['a revoked key', problem(401, { code: 'api_key_revoked' }), /This API key was revoked\. Create a key/],
    ['an expired key', problem(401, { code: 'api_key_expired' }), /This API key has expired\. Create a key/],
    [
      'a refused address',
      problem(403, { detail: 'This address is not on the list.' }),
      /This address is not on the list\./,
    ],
    [
      'too many requests',
      problem(429, {}, { 'retry-after': '40' }),
      /too many requests\. Try again in 40 seconds\./,
    ],
    [
      'an outage',
      problem(503, {}, { 'retry-after': '30' }),
      /is unavailable at the moment\. Try again in 30 seconds\./,
    ],
    ['a server without MCP', problem(404, {}), /There is no MCP at http:\/\/127\.0\.0\.1:\d+\/mcp\./],
    ['a broken server', problem(500, {}), /failed with an error of its own\./],
    ['a gateway without its server', problem(502, {}), /is unavailable at the moment/],
    [
      'a redirect',
      (_received, response) => {
        response.writeHead(302, { location: 'https://elsewhere.example/login?x=1' }).end();
        return true;
      },
      /sends to https:\/\/elsewhere\.example; the key is not sent there/,
    ],
    [
      'a page of a proxy',
      (_received, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>');
        return true;
      },
      /is not ParetoStudio: perhaps a proxy/,
    ],
    [
      'an answer that is no JSON',
      (_received, response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"jsonrpc":');
        return true;
      },
      /is not ParetoStudio/,
    ],
  ])(
    'says in a sentence what to do about %s, in lists and in results',
    async (_what, intercept, sentence) => {
      server.intercept = intercept;
      const client = await open();

      for (const text of await sentences(client)) {
        expect(text).toMatch(sentence);
        expect(text).not.toMatch(/\n|Error:|at .*\.js|psk_/);
      }
    },
  );

  it('says where nothing answers, and goes on once something does', async () => {
    server.tools.set('echo', textTool('echo'));
    let isDown = true;
    server.intercept = (_received, response) => {
      if (isDown) response.destroy();
      return isDown;
    };
    const client = await open();
    for (const text of await sentences(client)) expect(text).toMatch(/ParetoStudio at .* broke off/);

    isDown = false;
    expect((await client.listTools()).tools).toHaveLength(1);
  });

  it('says when nothing answers at all', async () => {
    const client = await open();
    await server.close();

    for (const text of await sentences(client)) {
      expect(text).toMatch(
        /does not answer at http:\/\/127\.0\.0\.1:\d+\. Start the server, or set PARETOSTUDIO_API_URL/,
      );
    }
  });

  it('says when an answer is larger than can be passed on', async () => {
    const client = await open();
    await ask(client, 'tools/list');
    answerRaw('tools/call', { content: [{ type: 'text', text: 'x'.repeat(17 * 1024 * 1024) }] });

    expect(await ask(client, 'tools/call', { name: 'big' })).toMatchObject({
      isError: true,
      content: [
        { text: expect.stringMatching(/larger than can be passed on\. The call may have been carried out/) },
      ],
    });
  });

  it('says that a call may have run when the answer did not come', async () => {
    server.tools.set('slow', textTool('slow'));
    const client = await open();
    await ask(client, 'tools/list');
    server.intercept = ({ body }, response) => {
      if (body.method !== 'tools/call') return false;
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(': nothing more\n\n');
      return true;
    };

    expect(await ask(client, 'tools/call', { name: 'slow' })).toMatchObject({
      isError: true,
      content: [{ text: expect.stringMatching(/broke off .* may have been carried out/) }],
    });
  });

  it('says that an agent is not there', async () => {
    server.intercept = problem(404, {});
    const client = await open({ settings: settingsFor(server.url, AGENT) });

    for (const text of await sentences(client))
      expect(text).toMatch(/has no such agent, or this key may not use it/);
  });

  it('says that an agent is not there also when the server says it in JSON-RPC', async () => {
    server.intercept = ({ body }, response) => {
      response.writeHead(404, { 'content-type': 'application/json' });
      const { id = null } = body as { id?: number };
      response.end(JSON.stringify({ jsonrpc: '2.0', id, error: { code: 404, message: 'Not here.' } }));
      return true;
    };
    const client = await open({ settings: settingsFor(server.url, AGENT) });

    for (const text of await sentences(client))
      expect(text).toMatch(/has no such agent, or this key may not use it/);
  });

  it('passes on what the server says in JSON-RPC whatever the HTTP status is', async () => {
    server.tools.set('echo', textTool('echo'));
    const client = await open();
    await ask(client, 'tools/list');
    server.intercept = ({ body }, response) => {
      response.writeHead(429, { 'content-type': 'application/json' });
      const { id } = body as { id?: number };
      response.end(
        JSON.stringify({ jsonrpc: '2.0', id, error: { code: 4290, message: '50 of 50 are used.' } }),
      );
      return true;
    };

    await expect(ask(client, 'prompts/get', { name: 'greeting' })).rejects.toMatchObject({
      code: 4290,
      message: expect.stringContaining('50 of 50 are used.'),
    });
  });

  it('shows empty lists for a server that has tools and nothing else', async () => {
    const client = await open();
    await ask(client, 'tools/list');
    server.intercept = ({ body }, response) => {
      const { id, method = '' } = body as { id?: number; method?: string };
      if (!method.startsWith('prompts/')) return false;
      response.writeHead(404, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32601, message: 'Method not found' } }),
      );
      return true;
    };

    expect(await ask(client, 'prompts/list')).toEqual({ prompts: [] });
    await expect(ask(client, 'prompts/get', { name: 'x' })).rejects.toMatchObject({ code: -32601 });
  });
});

describe('second tries', () => {
  /** Answers busy the first time, for one method. */
  function busyOnce(method: string, retryAfter: string): void {
    let isFirst = true;
    server.intercept = ({ body }, response) => {
      if (body.method !== method || !isFirst) return false;
      isFirst = false;
      response.writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': retryAfter });
      response.end('{}');
      return true;
    };
  }

  it('are made for what only reads when the server is busy for two seconds at most', async () => {
    server.tools.set('echo', textTool('echo'));
    const client = await open();
    busyOnce('tools/list', '0');

    expect((await client.listTools()).tools).toHaveLength(1);
    expect(server.countOf('tools/list')).toBe(2);
  });

  it('are not made when the server is busy for longer', async () => {
    const client = await open();
    busyOnce('tools/list', '3');

    await expect(client.listTools()).rejects.toThrow('Try again in 3 seconds.');
    expect(server.countOf('tools/list')).toBe(1);
  });

  it('are never made for a tool', async () => {
    server.tools.set('echo', textTool('echo'));
    const client = await open();
    busyOnce('tools/call', '0');

    expect(await ask(client, 'tools/call', { name: 'echo' })).toMatchObject({ isError: true });
    expect(server.countOf('tools/call')).toBe(1);
  });
});

describe('the end', () => {
  it('answers what was asked before stdin ended', async () => {
    server.tools.set('echo', textTool('echo', 'late'));
    const client = await open();
    const answer = ask(client, 'tools/call', { name: 'echo' });
    await program?.close();

    expect(await answer).toMatchObject({ content: [{ text: 'late' }] });
  });

  it('does not wait for a call that takes longer than the client is there', async () => {
    server.tools.set('slow', { ...textTool('slow'), run: () => new Promise(() => undefined) });
    const client = await open();
    const answer = ask(client, 'tools/call', { name: 'slow' }).catch(() => 'cut off');
    await new Promise<void>((resolve) => {
      server.intercept = ({ body }) => (body.method === 'tools/call' && resolve(), false);
    });
    const begun = performance.now();
    await program?.close();

    expect(performance.now() - begun).toBeLessThan(1000);
    await client.close();
    expect(await answer).toBe('cut off');
  });
});
