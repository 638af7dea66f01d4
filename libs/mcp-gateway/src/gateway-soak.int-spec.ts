import { startHostileUpstream, type HostileExchange, type HostileUpstream } from './testing/index.js';
import { callOf, openTestGateway, until, upstreamAt } from './testing/open-test-gateway.js';
import type { Gateway } from './types/gateway.js';
import type { JsonObject } from './types/json-object.js';
import { UpstreamError } from './types/upstream-error.js';
import type { Upstream } from './types/upstream.js';

const CALLS = Number(process.env['SOAK_CALLS'] ?? 600);
const TOGETHER = 24;

const LIMITS = {
  connectMs: 200,
  listMs: 200,
  callMs: 150,
  queueMs: 200,
  parkedMs: 100,
  concurrencyMax: 12,
  queueMax: 12,
  clientsMax: 30,
  parkedMax: 6,
  parkedPerUpstreamMax: 4,
  resultBytesMax: 20_000,
  breakerFaults: 20,
  legacyVerdictMs: 1_000,
};

/** The same numbers each time; Park and Miller. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

const event = (message: object, id = ''): string =>
  `${id === '' ? '' : `id: ${id}\n`}data: ${JSON.stringify({ jsonrpc: '2.0', ...message })}\n\n`;

const question = {
  method: 'elicitation/create',
  params: {
    message: 'Q?',
    requestedSchema: { type: 'object', properties: { answer: { type: 'string' } } },
  },
};

function stream({ response }: HostileExchange): HostileExchange['response'] {
  return response.writeHead(200, { 'content-type': 'text/event-stream' });
}

/** What a call does instead of answering, by name. */
const DEEDS: Readonly<Record<string, (exchange: HostileExchange) => void>> = {
  behave: (exchange) => exchange.behave(),
  hang: () => undefined,
  destroy: ({ response }) => response.destroy(),
  500: ({ response }) => response.writeHead(500).end(),
  401: ({ response }) => response.writeHead(401).end(),
  404: ({ response }) => response.writeHead(404).end('gone'),
  session: ({ response }) => response.writeHead(400).end('no such session'),
  redirect: ({ response }) => response.writeHead(307, { location: '/mcp?again' }).end(),
  elsewhere: ({ response }) => response.writeHead(302, { location: 'https://example.com' }).end(),
  text: ({ response }) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"json'),
  broken: (exchange) => exchange.reply(null),
  big: (exchange) => exchange.reply({ content: [{ type: 'text', text: 'x'.repeat(30_000) }] }),
  silent: (exchange) => stream(exchange).end(),
  half: (exchange) => {
    stream(exchange).write('data: {"jsonrpc"');
    setTimeout(() => exchange.response.destroy(), 5);
  },
  resume: (exchange) => {
    stream(exchange).write('id: 7\nretry: 1\ndata: \n\n');
    setTimeout(() => exchange.response.destroy(), 5);
  },
  drip: (exchange) => {
    stream(exchange).flushHeaders();
    const timer = setInterval(() => exchange.response.write(': on\n\n'), 5);
    exchange.response.on('close', () => clearInterval(timer));
  },
  flood: (exchange) => {
    const { progressToken } = (exchange.params['_meta'] ?? {}) as { progressToken?: unknown };
    stream(exchange);
    for (let progress = 0; progress < 100; progress += 1) {
      exchange.response.write(
        event({ method: 'notifications/progress', params: { progressToken, progress } }),
      );
    }
    exchange.response.end(event({ id: exchange.id, result: { content: [] } }));
  },
  ask: (exchange) => {
    if (!exchange.modern) return void stream(exchange).write(event({ id: 'q', ...question }));
    if (exchange.params['requestState'] === 's') return exchange.behave();
    exchange.reply({ resultType: 'input_required', inputRequests: { a: question }, requestState: 's' });
  },
  askAndAnswer: (exchange) =>
    stream(exchange).end(
      event({ id: 'q', ...question }) + event({ id: exchange.id, result: { content: [] } }),
    ),
};
/** Questions more often than the rest, because most of them are given up. */
const NAMES = [...Object.keys(DEEDS), 'ask', 'ask', 'ask', 'askAndAnswer'];

/** A server that does what the arguments of a call name, and now and then spoils everything else. */
async function start(era: 'modern' | 'legacy', roll: (sides: number) => number): Promise<HostileUpstream> {
  return startHostileUpstream((exchange) => {
    const { method, request, response } = exchange;
    if (roll(40) === 0) return void response.destroy();
    if (request.method === 'GET') {
      if (roll(2) === 0) return void response.writeHead(405).end();
      stream(exchange).flushHeaders();
      return void setTimeout(() => response.end(), 20);
    }
    if (method === 'server/discover' && era === 'legacy') return exchange.fail(-32601, 'Method not found');
    if (method === 'initialize') response.setHeader('mcp-session-id', `session-${roll(1_000)}`);
    if (method !== 'tools/call') return exchange.behave();
    const { deed } = exchange.params['arguments'] as { readonly deed: string };
    return DEEDS[deed]?.(exchange);
  });
}

async function visit(
  gateway: Gateway,
  upstream: Upstream,
  roll: (sides: number) => number,
  seen: Set<string>,
): Promise<void> {
  const gone = new AbortController();
  const timer = roll(3) === 0 ? setTimeout(() => gone.abort(), roll(60)) : undefined;
  const { signal } = gone;
  try {
    if (roll(12) === 0) gateway.forget(upstream.id);
    if (roll(8) === 0) {
      await gateway.listTools(upstream, { signal, fresh: roll(2) === 0 });
      return void seen.add('listed');
    }
    const deed = NAMES[roll(NAMES.length)] ?? '';
    const call = callOf('echo', { deed } as JsonObject, {
      abilities: { form: roll(2) === 0, url: roll(3) === 0 },
      signal,
      ...(roll(2) === 0 ? { onProgress: () => undefined } : {}),
    });
    let answer = await gateway.callTool(upstream, call);
    seen.add(answer.kind);
    for (let round = 0; answer.kind === 'input_required' && round < 3 && roll(4) !== 0; round += 1) {
      const { state } = answer;
      const again = { ...call, answer: { state, responses: { a: { action: 'accept' } } } };
      const [first, second] = await Promise.allSettled([
        gateway.callTool(upstream, again),
        gateway.callTool(upstream, again),
      ]);
      for (const one of [first, second]) if (one.status === 'rejected') throw one.reason;
      answer = [first, second].flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))[0] ?? answer;
    }
    seen.add(answer.kind);
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    seen.add(error.reason);
  } finally {
    clearTimeout(timer);
  }
}

test('after calls that fail in every way, nothing waits, runs or stays open', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const timersBefore = timers();
  const roll = dice(Number(process.env['SOAK_SEED'] ?? 20_260_728));
  const servers = [await start('modern', roll), await start('legacy', roll), await start('legacy', roll)];
  const { gateway, advance } = openTestGateway(LIMITS);
  const seen = new Set<string>();
  let begun = 0;
  const caller = async (): Promise<void> => {
    while (begun < CALLS) {
      begun += 1;
      advance(roll(300));
      const at = roll(servers.length);
      const upstream = upstreamAt(servers[at]?.url ?? '', {
        id: `upstream-${at}`,
        revision: 1 + Math.floor(begun / 200),
      });
      await visit(gateway, upstream, roll, seen);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, caller));
  await until(() => gateway.stats().callsInFlight === 0);
  await until(() => gateway.stats().parked === 0);
  for (const at of servers.keys()) gateway.forget(`upstream-${at}`);
  expect(gateway.stats()).toEqual({
    clients: 0,
    callsInFlight: 0,
    callsWaiting: 0,
    parked: 0,
    breakersOpen: 0,
  });
  expect([...seen]).toEqual(
    expect.arrayContaining(['listed', 'result', 'input_required', 'timeout', 'cancelled', 'unreachable']),
  );

  await gateway.close();
  for (const server of servers) await server.close();
  await until(() => timers() <= timersBefore);
  await until(() => !process.getActiveResourcesInfo().some((kind) => /TCP|TLS/.test(kind)));
}, 60_000);
