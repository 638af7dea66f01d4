import { setTimeout as pause } from 'node:timers/promises';
import type { Readable, Writable } from 'node:stream';
import { createBridge } from './bridge/create-bridge.js';
import { createNotice } from './bridge/create-notice.js';
import type { ClientFacts, Handler } from './bridge/handler.js';
import type { LocalTools } from './bridge/local-tools.js';
import type { Checked } from './config/checked.js';
import type { Settings } from './config/settings.js';
import { log } from './stdio/log.js';
import { serveStdio, type StdioServer } from './stdio/stdio-server.js';
import { createLazyUpstream } from './upstream/lazy-upstream.js';
import type { Upstream } from './upstream/upstream.js';
import { VERSION } from './version.js';

/** Where the program reads and writes. */
export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

/** How long requests may still be answered after stdin has ended, in milliseconds. */
const DRAIN_MS = 400;

/** How long a request that was cut off may clear up, such as an installation; with the former under a second. */
const CLEAR_UP_MS = 200;

/** How long `initialize` waits for the instructions of an agent, in milliseconds. */
const INSTRUCTIONS_WAIT_MS = 1000;

/** What answers the client: requests, and the question for instructions. */
interface Service {
  readonly handle: Handler;
  readonly instructions: (client: ClientFacts) => Promise<string | null>;
  readonly capabilities: Readonly<Record<string, object>>;
}

/**
 * Serves the client at the other end of stdio until that end closes, or `stop` aborts.
 *
 * With settings that cannot be used it stays up all the same and answers what is wrong with them: a program that ends
 * shows as "disconnected", which says nothing.
 *
 * @param createLocalTools - Makes the tools that this program adds to those of the library.
 */
export async function serve(
  settings: Checked<Settings>,
  { input, output }: Streams,
  stop: AbortSignal,
  createLocalTools: (upstream: Upstream) => LocalTools,
): Promise<void> {
  const { handle, ...service } = settings.ok
    ? bridgeTo(settings.value, createLocalTools)
    : noticeOf(settings.problem);
  const server = await serveStdio({
    ...service,
    name: 'paretostudio',
    title: 'ParetoStudio',
    version: VERSION,
    handle,
    input,
    output,
    onError: (error) => log(`what the client sent was not understood: ${error.message.slice(0, 200)}`),
  });
  await ended(server, input, output, stop);
  await Promise.race([server.settle(), pause(DRAIN_MS)]);
  await server.close();
  // What was cut off clears up after itself.
  await Promise.race([server.settle(), pause(CLEAR_UP_MS)]);
}

async function ended(
  server: StdioServer,
  input: Readable,
  output: Writable,
  stop: AbortSignal,
): Promise<void> {
  await new Promise<void>((resolve) => {
    input
      .once('end', resolve)
      .once('close', resolve)
      .once('error', () => resolve());
    output.once('error', () => resolve());
    stop.addEventListener('abort', () => resolve(), { once: true });
    void server.closed.then(resolve);
  });
}

function noticeOf(problem: string): Service {
  log(problem);
  const instructions = `ParetoStudio is not set up yet. Tell the user: ${problem}`;
  return {
    handle: createNotice(problem),
    instructions: () => Promise.resolve(instructions),
    capabilities: { tools: {} },
  };
}

function bridgeTo(settings: Settings, createLocalTools: (upstream: Upstream) => LocalTools): Service {
  const { address, target } = settings;
  let client: ClientFacts = { name: 'unknown', version: '0', elicitation: null };
  const upstream = createLazyUpstream(() => open(settings, client));
  log(`${VERSION} serves ${address}${target.path} over stdio`);
  return {
    handle: createBridge({
      upstream,
      scene: { address, kind: target.kind },
      localTools: target.kind === 'library' ? createLocalTools(upstream) : null,
      pause: (milliseconds, signal) => pause(milliseconds, undefined, { signal }),
    }),
    instructions: async (facts) => {
      client = facts;
      return target.kind === 'library' ? null : instructionsOf(upstream);
    },
    capabilities: { tools: {}, prompts: {}, resources: {}, completions: {} },
  };
}

/** The SDK that speaks to the server is loaded with the first request to it, so that `initialize` does not wait. */
async function open({ key, address, target }: Settings, client: ClientFacts): Promise<Upstream> {
  const { connectUpstream } = await import('./upstream/connect-upstream.js');
  const endpoint = new URL(address + target.path);
  const userAgent = `paretostudio-mcp/${VERSION} node/${process.versions.node}`;
  return connectUpstream({ endpoint, key, userAgent, client });
}

async function instructionsOf(upstream: Upstream): Promise<string | null> {
  const waiting = new AbortController();
  const facts = upstream.facts().then(
    ({ instructions }) => instructions,
    // The first request of the client is told why; here there is nobody to tell.
    () => null,
  );
  const none = pause(INSTRUCTIONS_WAIT_MS, null, { signal: waiting.signal }).catch(() => null);
  try {
    return await Promise.race([facts, none]);
  } finally {
    waiting.abort();
  }
}
