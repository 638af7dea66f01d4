import type { JsonObject } from './json.js';
import { ask } from './testing/ask.js';
import { KEY } from './testing/open-program.js';
import { textTool } from './testing/text-tool.js';
import { useProgram } from './testing/use-program.js';

const program = useProgram();
const { open, answerRaw } = program;

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
    program.server.tools.set('echo', { definition, run: () => ({ content: [] }) });

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
    expect(program.server.received.at(-1)?.body.params).toMatchObject({
      name: 'echo',
      arguments: args,
      'x-own': 1,
    });
  });

  it.each<[string, object]>([
    ['a list', { type: 'array' }],
    ['one of several', { anyOf: [{ type: 'object' }, { type: 'null' }] }],
    ['anything', {}],
  ])(
    'leaves out a schema of %s, for which clients would drop the whole list',
    async (_name, outputSchema) => {
      const definition = { name: 'notes', inputSchema: { type: 'object' } };
      const run = () => ({ content: [] });
      program.server.tools.set('notes', { definition: { ...definition, outputSchema }, run });

      expect((await ask(await open(), 'tools/list'))['tools']).toContainEqual(definition);
    },
  );

  it.each([[[1, 2]], ['text'], [null]])(
    'puts the structured content %j, which is no object, into one',
    async (structuredContent) => {
      const client = await open();
      await ask(client, 'tools/list');
      answerRaw('tools/call', { content: [], structuredContent });

      expect(await ask(client, 'tools/call', { name: 'echo' })).toEqual({
        content: [],
        structuredContent: { result: structuredContent },
      });
    },
  );

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
    program.server.resources.set('skill://a/SKILL.md', { text: '# A' });

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
    program.server.tools.set('echo', textTool('echo'));
    const client = await open();
    await ask(client, 'tools/call', { name: 'echo' });

    for (const { headers, body } of program.server.received) {
      expect(headers.authorization).toBe(`Bearer ${KEY}`);
      expect(headers['user-agent']).toMatch(/^paretostudio-mcp\/\S+ node\//);
      expect(JSON.stringify([{ ...headers, authorization: '' }, body])).not.toContain(KEY.slice(8, 20));
    }
    expect(program.server.received.at(-1)?.body.params?.['_meta']).toMatchObject({
      'io.modelcontextprotocol/clientInfo': { name: 'desktop', version: '4.5.6' },
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    });
  });

  it('speaks an older revision with a server that knows no newer', async () => {
    program.server.tools.set('echo', textTool('echo'));
    program.server.intercept = ({ body }, response) => {
      if (body.method !== 'server/discover') return false;
      const { id } = body as { id?: number };
      const error = { code: -32000, message: 'Bad Request: Unsupported protocol version' };
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ jsonrpc: '2.0', id, error }));
      return true;
    };
    const client = await open();

    expect(await ask(client, 'tools/call', { name: 'echo' })).toMatchObject({ content: [{ text: 'echo' }] });
    expect(program.server.countOf('initialize')).toBe(1);
  });

  it('passes progress on under the token of the client', async () => {
    program.server.tools.set('slow', {
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
      program.server.tools.set('slow', { ...textTool('slow'), run });
    });
    const cancel = new AbortController();
    const client = await open();

    await expect(client.callTool({ name: 'slow' }, undefined, { signal: cancel.signal })).rejects.toThrow();
    await aborted;
  });
});
