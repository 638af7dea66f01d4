import { startHostileUpstream, type HostileExchange, type HostileUpstream } from './testing/index.js';
import {
  callOf,
  faultOf,
  openTestGateway,
  until,
  upstreamAt,
  type TestGateway,
} from './testing/open-test-gateway.js';

/** For upstreams that take longer than any of this. */
const QUICK = { connectMs: 400, listMs: 400, callMs: 400 };

let upstream: HostileUpstream | null = null;
let opened: TestGateway | null = null;

afterEach(async () => {
  await opened?.gateway.close();
  await upstream?.close();
});

async function facing(
  handler: (exchange: HostileExchange) => void,
  limits: Parameters<typeof openTestGateway>[0] = {},
): Promise<TestGateway & { url: string; upstream: HostileUpstream }> {
  upstream = await startHostileUpstream(handler);
  opened = openTestGateway(limits);
  return { ...opened, url: upstream.url, upstream };
}

/** Answers everything well except one method. */
function spoiling(
  method: string,
  spoil: (exchange: HostileExchange) => void,
  behave = (exchange: HostileExchange) => exchange.behave(),
) {
  return (exchange: HostileExchange) => (exchange.method === method ? spoil(exchange) : behave(exchange));
}

/** The same, of the legacy era. */
function legacySpoiling(method: string, spoil: (exchange: HostileExchange) => void) {
  return spoiling(method, spoil, (exchange) => {
    if (exchange.method === 'server/discover') exchange.fail(-32601, 'Method not found');
    else exchange.behave();
  });
}

const ERAS = [
  ['modern', spoiling],
  ['legacy', legacySpoiling],
] as const;

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

function sendJson({ response }: HostileExchange, text: string): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(text);
}

function openStream({ response }: HostileExchange): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
}

test('gives up on a server that takes the connection and says nothing', async () => {
  const { gateway, url } = await facing(() => undefined, QUICK);
  expect(await faultOf(gateway.listTools(upstreamAt(url)))).toBe('timeout');
});

test('says that nobody listens', async () => {
  const { gateway, url, upstream: gone } = await facing(() => undefined);
  await gone.close();
  upstream = null;
  expect(await faultOf(gateway.callTool(upstreamAt(url), callOf('echo')))).toBe('unreachable');
});

test('dials no address that is not allowed', async () => {
  const { gateway } = await facing(() => undefined);
  const metadata = upstreamAt('http://169.254.169.254/mcp');
  expect(await faultOf(gateway.listTools(metadata))).toBe('blocked_address');
});

test.each([401, 403])('tells of refused credentials, status %i', async (status) => {
  const { gateway, url } = await facing(({ response }) => response.writeHead(status).end('secret words'));
  const error = await gateway.listTools(upstreamAt(url)).catch((thrown: Error) => thrown);
  expect(error).toMatchObject({ reason: 'unauthorized' });
  expect(String(error)).not.toContain('secret words');
});

test.each([
  ['a result of nothing', { result: null }],
  ['a result that is a text', { result: 'echo' }],
  ['an error that is a text', { error: 'no' }],
  ['an error of no code', { error: { message: 'no' } }],
  ['a result and an error', { result: { content: [] }, error: { code: -32_603, message: 'no' } }],
])('waits no longer for a legacy server that answered with %s', async (_what, answer) => {
  const reply = (exchange: HostileExchange) =>
    sendJson(exchange, JSON.stringify({ jsonrpc: '2.0', id: exchange.id, ...answer }));
  const { gateway, url } = await facing(legacySpoiling('tools/call', reply), { callMs: 2_000 });
  expect(await faultOf(gateway.callTool(upstreamAt(url), callOf('echo')))).toBe('invalid_answer');
});

test('follows no redirect to another origin', async () => {
  const { gateway, url } = await facing(({ response }) =>
    response.writeHead(307, { location: 'http://127.0.0.1:9/mcp' }).end(),
  );
  expect(await faultOf(gateway.listTools(upstreamAt(url)))).toBe('redirected');
});

describe.each(ERAS)('a %s server', (era, spoil) => {
  test('that hangs in a list', async () => {
    const { gateway, url } = await facing(
      spoil('tools/list', () => undefined),
      QUICK,
    );
    expect(await faultOf(gateway.listTools(upstreamAt(url)))).toBe('timeout');
  });

  test('that hangs in a call', async () => {
    const { gateway, url } = await facing(
      spoil('tools/call', () => undefined),
      QUICK,
    );
    expect(await faultOf(gateway.callTool(upstreamAt(url), callOf('echo')))).toBe('timeout');
    expect(gateway.stats()).toMatchObject({ callsInFlight: 0 });
  });

  test('that drips comments into a stream for ever', async () => {
    const drip = (exchange: HostileExchange): void => {
      openStream(exchange);
      const timer = setInterval(() => exchange.response.write(': still here\n\n'), 10);
      exchange.response.on('close', () => clearInterval(timer));
    };
    const { gateway, url } = await facing(spoil('tools/call', drip), QUICK);
    expect(await faultOf(gateway.callTool(upstreamAt(url), callOf('echo')))).toBe('timeout');
  });

  test.each(['application/json', 'text/event-stream'])(
    'that sends a gigabyte of %s is cut off at the bound',
    async (type) => {
      let sent = 0;
      const flood = ({ response }: HostileExchange): void => {
        response.writeHead(200, { 'content-type': type });
        const chunk = Buffer.alloc(65_536, 'x');
        const more = (): void => {
          while (sent < 2 ** 30 && !response.destroyed) {
            sent += chunk.length;
            if (!response.write(chunk)) return void response.once('drain', more);
          }
        };
        more();
      };
      const { gateway, url } = await facing(spoil('tools/call', flood), {
        resultBytesMax: 1_048_576,
        callMs: 5_000,
      });
      expect(await faultOf(gateway.callTool(upstreamAt(url), callOf('echo')))).toBe('too_large');
      expect(sent).toBeLessThan(16 * 1_048_576);
    },
  );

  test.each([
    ['no JSON', '{"jsonrpc":"2.0"'],
    ['no JSON-RPC', '{"hello":"world"}'],
    ['an answer to another request', '{"jsonrpc":"2.0","id":"other","result":{"content":[]}}'],
    ['a number', '7'],
    ['nothing', ''],
  ])('that answers a call with %s', async (_what, text) => {
    const { gateway, url } = await facing(spoil('tools/call', (exchange) => sendJson(exchange, text)));
    expect(await faultOf(gateway.callTool(upstreamAt(url), callOf('echo')))).toBe('invalid_answer');
  });

  test('that answers a call with a page for people', async () => {
    const { gateway, url } = await facing(
      spoil('tools/call', ({ response }) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      ),
    );
    expect(await faultOf(gateway.callTool(upstreamAt(url), callOf('echo')))).toBe('invalid_answer');
  });

  test.each([
    ['no content', { resultType: 'complete' }],
    ['content that is no list', { resultType: 'complete', content: 'text' }],
    ['content of no type', { resultType: 'complete', content: [{}] }],
    ['an error that is no boolean', { resultType: 'complete', content: [], isError: 'yes' }],
  ])('whose result has %s', async (_what, result) => {
    const { gateway, url } = await facing(spoil('tools/call', ({ reply }) => reply(result)));
    expect(await faultOf(gateway.callTool(upstreamAt(url), callOf('echo')))).toBe('invalid_answer');
  });

  test('that nests an answer 10,000 deep', async () => {
    const deep = ({ id }: HostileExchange) =>
      `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":{"resultType":"complete","content":[],"tools":[${nested(10_000)}]}}`;
    const handler = (exchange: HostileExchange) => sendJson(exchange, deep(exchange));
    const calls = await facing(spoil('tools/call', handler));
    expect(await faultOf(calls.gateway.callTool(upstreamAt(calls.url), callOf('echo')))).toBe(
      'invalid_answer',
    );
    await calls.gateway.close();
    await calls.upstream.close();
    const lists = await facing(spoil('tools/list', handler));
    expect(await faultOf(lists.gateway.listTools(upstreamAt(lists.url)))).toBe('invalid_answer');
  });

  test('whose list comes back to its beginning', async () => {
    let pages = 0;
    const page = ({ params, reply }: HostileExchange): void => {
      pages += 1;
      const nextCursor = params['cursor'] === 'b' ? 'a' : 'b';
      reply({ resultType: 'complete', tools: [], nextCursor, ttlMs: 0, cacheScope: 'private' });
    };
    const { gateway, url } = await facing(spoil('tools/list', page));
    expect(await faultOf(gateway.listTools(upstreamAt(url)))).toBe('invalid_answer');
    expect(pages).toBe(3);
  });

  test('whose list has always one more page', async () => {
    let pages = 0;
    const page = ({ reply }: HostileExchange): void => {
      pages += 1;
      reply({
        resultType: 'complete',
        tools: [],
        nextCursor: `page-${pages}`,
        ttlMs: 0,
        cacheScope: 'private',
      });
    };
    const { gateway, url } = await facing(spoil('tools/list', page), { pagesMax: 20 });
    expect(await faultOf(gateway.listTools(upstreamAt(url)))).toBe('too_many_tools');
    expect(pages).toBe(20);
  });

  test('that lists 5,000 tools', async () => {
    const tools = Array.from({ length: 5_000 }, (_, index) => ({
      name: `t${index}`,
      inputSchema: { type: 'object' },
    }));
    const { gateway, url } = await facing(
      spoil('tools/list', ({ reply }) =>
        reply({ resultType: 'complete', tools, ttlMs: 0, cacheScope: 'private' }),
      ),
    );
    expect(await faultOf(gateway.listTools(upstreamAt(url)))).toBe('too_many_tools');
  });

  test('whose pages are too large together', async () => {
    const tools = [{ name: 'x', description: 'x'.repeat(60_000) }];
    const page = ({ params, reply }: HostileExchange): void => {
      const nextCursor = `${String(params['cursor'] ?? '')}x`;
      reply({ resultType: 'complete', tools, nextCursor, ttlMs: 0, cacheScope: 'private' });
    };
    const { gateway, url } = await facing(spoil('tools/list', page), {
      listBytesMax: 200_000,
      listMs: 5_000,
    });
    expect(await faultOf(gateway.listTools(upstreamAt(url)))).toBe('too_large');
  });

  test.each([
    ['of one page', 300_000, false],
    ['of many pages', 100_000, true],
  ])('that lists small values without number, in a list %s', async (_, count, isMore) => {
    const tools = [{ name: 'x', inputSchema: { type: 'object', default: new Array(count).fill(0) } }];
    const page = ({ params, reply }: HostileExchange): void => {
      const next = isMore ? { nextCursor: `${String(params['cursor'] ?? '')}x` } : {};
      reply({ resultType: 'complete', tools, ...next, ttlMs: 0, cacheScope: 'private' });
    };
    const { gateway, url } = await facing(spoil('tools/list', page));
    expect(await faultOf(gateway.listTools(upstreamAt(url)))).toBe('too_large');
  });

  test('that lists what are no tools keeps the rest of its list', async () => {
    const tools = [null, { name: 'good', inputSchema: { type: 'object' } }, { name: 7 }, 'text'];
    const { gateway, url } = await facing(
      spoil('tools/list', ({ reply }) =>
        reply({ resultType: 'complete', tools, ttlMs: 0, cacheScope: 'private' }),
      ),
    );
    expect((await gateway.listTools(upstreamAt(url))).tools).toEqual(tools);
  });

  test('whose connection breaks in a call gets that call once', async () => {
    let calls = 0;
    const { gateway, url } = await facing(
      spoil('tools/call', ({ response }) => {
        calls += 1;
        response.destroy();
      }),
    );
    expect(await faultOf(gateway.callTool(upstreamAt(url), callOf('echo')))).toBe('unreachable');
    expect(calls).toBe(1);
  });

  test.each([400, 404, 409, 429, 500, 503])(
    'that answers a call with status %i gets that call once',
    async (status) => {
      let calls = 0;
      const { gateway, url } = await facing(
        spoil('tools/call', ({ response }) => {
          calls += 1;
          response
            .writeHead(status)
            .end('{"jsonrpc":"2.0","error":{"code":-32000,"message":"No."},"id":null}');
        }),
      );
      expect(await faultOf(gateway.callTool(upstreamAt(url), callOf('echo')))).toBe('http_error');
      expect(calls).toBe(1);
    },
  );

  test('that ends a stream without an answer gets that call once', async () => {
    let calls = 0;
    const { gateway, url } = await facing(
      spoil('tools/call', (exchange) => {
        calls += 1;
        openStream(exchange);
        exchange.response.end(': nothing\n\n');
      }),
    );
    expect(await faultOf(gateway.callTool(upstreamAt(url), callOf('echo')))).toBe('invalid_answer');
    expect(calls).toBe(1);
  });

  test('that keeps a stream open behind its answer neither delays it nor keeps the connection', async () => {
    let closed = false;
    const answer = { content: [{ type: 'text', text: 'done' }], resultType: 'complete' };
    const { gateway, url } = await facing(
      spoil('tools/call', (exchange) => {
        exchange.response.on('close', () => (closed = true));
        openStream(exchange);
        exchange.response.write(
          `data: ${JSON.stringify({ jsonrpc: '2.0', id: exchange.id, result: answer })}\n\n`,
        );
      }),
    );
    expect(await gateway.callTool(upstreamAt(url), callOf('echo'))).toMatchObject({ kind: 'result' });
    await until(() => closed);
  });

  test('whose error message hides characters is told in what can be seen', async () => {
    const { gateway, url } = await facing(
      spoil('tools/call', ({ fail }) => fail(-32_000, 'No\u200b way\u202e')),
    );
    expect(await gateway.callTool(upstreamAt(url), callOf('echo'))).toEqual({
      kind: 'protocol_error',
      code: -32_000,
      message: 'No\\u{200B} way\\u{202E}',
    });
  });

  test('that floods progress is heard ten times a second and a hundred times a call', async () => {
    const { gateway, url, advance } = await facing(
      spoil('tools/call', (exchange) => {
        openStream(exchange);
        const meta = exchange.params['_meta'] as { progressToken: unknown };
        for (let progress = 1; progress <= 5_000; progress += 1) {
          const params = { progressToken: meta.progressToken, progress };
          const message = { jsonrpc: '2.0', method: 'notifications/progress', params };
          exchange.response.write(`data: ${JSON.stringify(message)}\n\n`);
        }
        const result = { content: [], resultType: 'complete' };
        exchange.response.end(`data: ${JSON.stringify({ jsonrpc: '2.0', id: exchange.id, result })}\n\n`);
      }),
    );
    let heard = 0;
    let inThisSecond = 0;
    const onProgress = (): void => {
      heard += 1;
      inThisSecond += 1;
      if (inThisSecond < 10) return;
      advance(1_000);
      inThisSecond = 0;
    };
    await gateway.callTool(upstreamAt(url), callOf('echo', {}, { onProgress }));
    expect(heard).toBe(100);
  });

  test(`that says when to come back, in the ${era} era`, async () => {
    const { gateway, url } = await facing(
      spoil('tools/call', ({ response }) => response.writeHead(429, { 'retry-after': '7' }).end()),
    );
    const error = await gateway.callTool(upstreamAt(url), callOf('echo')).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ reason: 'http_error', retryAfterSeconds: 7 });
  });
});

test('a legacy server that pings without end makes us answer a hundred times and no more', async () => {
  const { gateway, url } = await facing(
    legacySpoiling('tools/call', (exchange) => {
      openStream(exchange);
      const ping = (id: number) => `data: ${JSON.stringify({ jsonrpc: '2.0', id, method: 'ping' })}\n\n`;
      exchange.response.write(Array.from({ length: 10_000 }, (_, id) => ping(id)).join(''));
    }),
  );
  expect(await faultOf(gateway.callTool(upstreamAt(url), callOf('echo')))).toBe('invalid_answer');
  await gateway.close();
  const answers = (upstream?.requests ?? []).filter(({ body }) => body.includes('"result":{}')).length;
  expect(answers).toBeLessThanOrEqual(100);
});
