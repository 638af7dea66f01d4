import type { Entrance, Outcome, ToolAnswer, ToolCall, ToolTarget, ToolUse } from '@paretostudio/studio';
import { closedGate } from '../testing/gate.js';
import { legacyRequest, modernRequest } from '../testing/modern-request.js';
import { readEvents } from '../testing/read-events.js';
import { stubFace } from '../testing/stub-face.js';

const CONNECTION: ToolTarget = { kind: 'connection', id: '11111111-1111-4111-8111-111111111111' };
const AGENT: ToolTarget = { kind: 'agent', id: '22222222-2222-4222-8222-222222222222' };

const ERAS = [
  ['legacy', legacyRequest],
  ['modern', modernRequest],
] as const;

const refused = { ok: false, refusal: { code: 'not_found', detail: 'x' } } as const;
const OK: Outcome<ToolAnswer> = {
  ok: true,
  value: { kind: 'result', result: { content: [] }, isError: false },
};

const entranceOf = (target: ToolTarget): Entrance => ({
  target,
  ...{ name: 'notes', title: 'Our notes', description: 'Keeps notes.' },
  ...{ instructions: 'Search first.', warnings: [] },
});

/** A face before a part of the studio that lets everybody in, but for what a test says. */
function stubMount(tools: Partial<ToolUse> = {}) {
  return stubFace(() => Promise.reject(new Error('not the studio itself')), {
    tools: { enter: async (_caller, target) => ({ ok: true, value: entranceOf(target) }), ...tools },
  });
}

const calling = (call: (call: ToolCall) => Promise<Outcome<ToolAnswer>>) =>
  stubMount({ call: (_caller, _target, given) => call(given) });

describe.each(ERAS)('a target that is not there for a caller of the %s era', (era, requestOf) => {
  const first =
    era === 'legacy'
      ? ([
          [
            'initialize',
            { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'a', version: '1' } },
          ],
          ['ping', {}],
        ] as const)
      : ([['server/discover', {}]] as const);

  it.each<readonly [string, object]>([
    ...first,
    ['tools/list', {}],
    ['tools/list', { cursor: 'x' }],
    ['tools/call', { name: 'echo' }],
    ['tools/call', { name: 'echo', requestState: 'x' }],
    ['tools/call', { name: 'echo', _meta: { progressToken: 1 } }],
    ['prompts/list', {}],
    ['prompts/get', { name: 'a' }],
    ['resources/list', {}],
    ['resources/read', { uri: 'skill://a/SKILL.md' }],
    ['resources/templates/list', {}],
    ['completion/complete', { ref: { type: 'ref/prompt', name: 'a' }, argument: { name: 'a', value: '' } }],
    ['no/such/method', {}],
  ])('is answered alike to %s %j', async (method, params) => {
    const denied = async () => refused;
    const stub = stubMount({ enter: denied, list: denied, call: denied });
    for (const target of [CONNECTION, AGENT]) {
      const message = requestOf(method, { ...params });
      const response = await stub.send(message, { target });

      expect(response.status).toBe(404);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.json()).toEqual({
        jsonrpc: '2.0',
        id: 1,
        error: { code: 404, message: 'There is no such connection or agent, or this key may not use it.' },
      });
      expect(stub.outcomes.splice(0)).toEqual([{ action: expect.any(String), outcome: 'not_found' }]);
      expect(stub.errors).toEqual([]);
    }
  });

  it('is not looked at for a batch, nor for what wants no answer', async () => {
    const enter = async () => Promise.reject(new Error('asked'));
    const stub = stubMount({ enter, list: enter, call: enter });
    const call = requestOf('tools/call', { name: 'echo' });
    const batch = await stub.send({ ...call, body: [call.body, call.body] as never }, { target: CONNECTION });
    const body = { jsonrpc: '2.0', method: 'notifications/initialized' };
    const notified = await stub.send({ headers: {}, body }, { target: CONNECTION });

    expect([batch.status, notified.status]).toEqual([400, 202]);
    expect(await batch.json()).toMatchObject({ id: null, error: { code: -32600 } });
    expect(stub.errors).toEqual([]);
  });
});

describe('whoever comes in', () => {
  const initialize = legacyRequest('initialize', {
    ...{ protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'a', version: '1' } },
  });

  it.each([
    ['a connection', CONNECTION, { tools: {} }, { connectionId: CONNECTION.id }],
    ['an agent', AGENT, { tools: {}, prompts: {}, resources: {} }, { agentId: AGENT.id }],
  ])(
    'to %s is told its name, its instructions and what is served',
    async (_name, target, capabilities, ids) => {
      const stub = stubMount();
      const resultOf = async (response: Promise<Response>) => {
        const { result } = (await (await response).json()) as { result: Record<string, unknown> };
        return result;
      };
      const legacy = await resultOf(stub.send(initialize, { target }));
      const modern = await resultOf(stub.send(modernRequest('server/discover'), { target }));
      const serverInfo = { name: 'notes', title: 'Our notes', version: '1.2.3' };

      expect(legacy).toMatchObject({ serverInfo, instructions: 'Search first.' });
      expect(legacy['capabilities']).toEqual(capabilities);
      expect(modern).toMatchObject({ capabilities, instructions: 'Search first.', cacheScope: 'private' });
      expect(modern['_meta']).toEqual({ 'io.modelcontextprotocol/serverInfo': serverInfo });
      expect(stub.outcomes).toEqual([
        { action: 'initialize', outcome: 'ok', ...ids },
        { action: 'server/discover', outcome: 'ok', ...ids },
      ]);
    },
  );

  it('finds no prompts and no resources at a connection', async () => {
    for (const method of ['prompts/list', 'prompts/get', 'resources/list', 'resources/read']) {
      const response = await stubMount().send(legacyRequest(method, { name: 'a', uri: 'skill://a/b' }), {
        target: CONNECTION,
      });
      expect(await response.json()).toMatchObject({ error: { code: -32601 } });
    }
  });

  it('is told of an outage at the door without a word of its cause', async () => {
    const stub = stubMount({ enter: () => Promise.reject(new Error('psk_secret')) });
    const response = await stub.send(initialize, { target: AGENT });

    expect(await response.json()).toEqual({
      jsonrpc: '2.0',
      id: 1,
      error: { code: -32603, message: 'Internal error' },
    });
    expect(stub.outcomes).toEqual([{ action: 'initialize', outcome: 'internal_error' }]);
    expect(stub.errors).toHaveLength(1);
  });
});

describe.each(ERAS)('the list of tools in the %s era', (era, requestOf) => {
  const named = (count: number) =>
    Array.from({ length: count }, (_value, index) => ({
      name: `t${String(index).padStart(4, '0')}`,
      inputSchema: { type: 'object' },
    }));
  const listOf = async (stub: ReturnType<typeof stubMount>, cursor?: string) => {
    const params = cursor === undefined ? {} : { cursor };
    const response = await stub.send(requestOf('tools/list', params), { target: CONNECTION });
    return (await response.json()) as {
      result?: { tools: { name: string }[]; nextCursor?: string; _meta?: Record<string, unknown> };
      error?: { code: number };
    };
  };

  it('comes in pages of 500, by name, each tool once', async () => {
    const stub = stubMount({
      list: async () => ({ ok: true, value: { tools: named(1_200), warnings: [] } }),
    });
    const lengths: number[] = [];
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const { result } = await listOf(stub, cursor);
      lengths.push(result?.tools.length ?? 0);
      names.push(...(result?.tools ?? []).map(({ name }) => name));
      cursor = result?.nextCursor;
    } while (cursor !== undefined);

    expect(lengths).toEqual([500, 500, 200]);
    expect(names).toEqual(named(1_200).map(({ name }) => name));
    expect(stub.outcomes[0]).toEqual({ action: 'tools/list', outcome: 'ok', connectionId: CONNECTION.id });
  });

  it('has no second page when the first holds everything', async () => {
    const stub = stubMount({ list: async () => ({ ok: true, value: { tools: named(500), warnings: [] } }) });

    expect((await listOf(stub)).result?.nextCursor).toBeUndefined();
  });

  it('shows schemas of results, to clients that know objects alone those of objects alone', async () => {
    const schemas = [{ type: 'object' }, { type: 'array' }, { anyOf: [{ type: 'object' }] }, {}];
    const tools = schemas.map((outputSchema, index) => ({ ...named(index + 1).at(-1), outputSchema }));
    const stub = stubMount({ list: async () => ({ ok: true, value: { tools, warnings: [] } }) });
    const { result } = await listOf(stub);
    const shown = (result?.tools as { outputSchema?: object }[]).map(({ outputSchema }) => outputSchema);

    expect(shown).toEqual(era === 'modern' ? schemas : [{ type: 'object' }, undefined, undefined, undefined]);
  });

  it('goes on after a name that is gone, and skips nothing that stays', async () => {
    let tools = named(600);
    const stub = stubMount({ list: async () => ({ ok: true, value: { tools, warnings: [] } }) });
    const { result } = await listOf(stub);
    tools = tools.slice(0, 499).concat(tools.slice(500));
    const second = await listOf(stub, result?.nextCursor);

    expect(second.result?.tools.map(({ name }) => name)).toEqual(tools.slice(499).map(({ name }) => name));
  });

  it('refuses a cursor of another list', async () => {
    const stub = stubMount({ list: async () => ({ ok: true, value: { tools: named(1), warnings: [] } }) });

    expect((await listOf(stub, Buffer.from('["prompts",null]').toString('base64url'))).error?.code).toBe(
      -32602,
    );
  });

  it('says which connections could not be read, and nothing when all could', async () => {
    const warnings = ['The connection “Notes” cannot be reached.'];
    const value = { tools: named(1), warnings };
    const { result } = await listOf(stubMount({ list: async () => ({ ok: true, value }) }));
    const fine = await listOf(
      stubMount({ list: async () => ({ ok: true, value: { ...value, warnings: [] } }) }),
    );

    expect(result?._meta?.['paretostudio/warnings']).toEqual(warnings);
    expect(fine.result?._meta ?? {}).not.toHaveProperty('paretostudio/warnings');
  });
});

describe.each(ERAS)('the progress of a call in the %s era', (era, requestOf) => {
  const call = requestOf('tools/call', { name: 'slow', _meta: { progressToken: 'p-1' } });
  const tells = calling(async ({ onProgress }) => {
    onProgress?.({ progress: 1, total: 2, message: 'half' });
    onProgress?.({ progress: 2, total: 2 });
    return OK;
  });

  it('is a stream of events that ends with the result, to a client that gave a token', async () => {
    const response = await tells.send(call, { target: CONNECTION });

    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(await readEvents(response)).toEqual([
      notification({ progress: 1, total: 2, message: 'half', progressToken: 'p-1' }),
      notification({ progress: 2, total: 2, progressToken: 'p-1' }),
      { jsonrpc: '2.0', id: 1, result: expect.objectContaining({ content: [] }) },
    ]);
    expect(tells.outcomes).toEqual([{ action: 'tools/call', outcome: 'ok' }]);
  });

  it('opens no stream when there is none', async () => {
    const response = await calling(async () => OK).send(call, { target: CONNECTION });

    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toMatchObject({ id: 1, result: { content: [] } });
  });

  it('is asked for by nobody who gave no token', async () => {
    const asked: unknown[] = [];
    const stub = calling(async ({ onProgress }) => {
      asked.push(onProgress);
      return OK;
    });
    // By the long way, as a second round goes.
    const plain = requestOf('tools/call', { name: 'slow', requestState: 's' });
    const response = await stub.send(plain, { target: CONNECTION });

    expect(response.headers.get('content-type')).toBe('application/json');
    expect(asked).toEqual([undefined]);
  });

  it.each(['before', 'after'])(
    'and the call itself end when the client leaves %s the first of it',
    async (when) => {
      const leaving = new AbortController();
      const begun = closedGate();
      const ended = closedGate();
      const stub = calling(async ({ onProgress, signal }) => {
        if (when === 'after') onProgress?.({ progress: 1 });
        signal?.addEventListener('abort', () => ended.open(), { once: true });
        begun.open();
        await ended.opened;
        return { ok: false, refusal: { code: 'upstream_failed', detail: 'Gone.', reason: 'cancelled' } };
      });
      const sent = stub.send(call, { target: CONNECTION, signal: leaving.signal });
      await begun.opened;
      if (when === 'after') expect((await sent).headers.get('content-type')).toBe('text/event-stream');
      leaving.abort();
      // A record of the request is made as soon as its connection is closed.
      if (when === 'after') expect(stub.outcomes).toEqual([{ action: 'tools/call', outcome: 'cancelled' }]);
      const response = await sent;
      await ended.opened;
      await response.text();

      expect(response.status).toBe(when === 'after' ? 200 : 499);
      expect(stub.outcomes).toEqual([{ action: 'tools/call', outcome: 'cancelled' }]);
    },
  );

  it('ends with the face', async () => {
    const begun = closedGate();
    const ended = closedGate();
    const stub = calling(async ({ onProgress, signal }) => {
      onProgress?.({ progress: 1 });
      signal?.addEventListener('abort', () => ended.open(), { once: true });
      begun.open();
      await ended.opened;
      return OK;
    });
    const response = await stub.send(call, { target: CONNECTION });
    await begun.opened;
    await stub.face.close();
    await ended.opened;

    expect(await readEvents(response)).toEqual([notification({ progress: 1, progressToken: 'p-1' })]);
  });

  it('changes nothing about what a request has to be', async () => {
    const stub = calling(async () => OK);
    const wrong = { ...call, headers: { ...call.headers, 'mcp-protocol-version': '1999-01-01' } };
    const response = await stub.send(wrong, { target: CONNECTION });

    expect(response.status).toBe(400);
    expect(stub.outcomes).toEqual([{ action: 'tools/call', outcome: 'invalid_request' }]);
  });

  if (era === 'legacy') {
    it('is told to nobody who takes no events', async () => {
      const response = await tells.send(
        { ...call, headers: { ...call.headers, accept: 'application/json' } },
        { target: CONNECTION },
      );
      expect(response.status).toBe(406);
    });
  }
});

function notification(params: object): object {
  return { jsonrpc: '2.0', method: 'notifications/progress', params };
}
