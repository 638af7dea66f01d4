import { Agent, type Dispatcher } from 'undici';
import { UpstreamError } from '../types/upstream-error.js';
import { readPolicy, type AllowedRange } from './allow-list.js';
import { createConnector } from './create-connector.js';
import { EGRESS_LIMITS, type EgressLimits } from './egress-limits.js';
import type { EgressPolicy } from './egress-policy.js';
import type { EgressReply } from './egress-reply.js';
import { Exchange } from './exchange.js';
import { explainUrl } from './explain-url.js';
import type { FetchUse } from './guarded-fetch.js';
import { readRequest, type EgressRequest } from './read-request.js';
import { redirectTarget } from './redirect-target.js';
import { resolveHost, type ResolveHost } from './resolve-host.js';

/** What a way out is made of. */
export interface EgressOptions {
  /** What may be reached besides public https. */
  readonly policy: EgressPolicy;
  /** Bounds that differ from `EGRESS_LIMITS`. */
  readonly limits?: Partial<EgressLimits>;
  /**
   * Connections that one origin may have at once, idle ones and open streams included; no bound when absent: whoever
   * shares an origin would wait for all others there.
   */
  readonly connectionsPerOriginMax?: number;
  /** Milliseconds that a connection is kept without use, even if the server offers longer; 15,000 when absent. */
  readonly keepAliveMs?: number;
  /** Bytes that all headers of an answer may have together; 16,384 when absent. */
  readonly headerBytesMax?: number;
  /** Finds the addresses of a name; the operating system when absent. */
  readonly resolve?: ResolveHost;
  /** Authorities, as PEM, that are trusted instead of those that Node.js trusts. */
  readonly certificateAuthorities?: readonly string[];
}

/** The way out with answers as they come, before they are put as those of the global `fetch`. */
export interface Egress {
  /** As `GuardedFetch.fetch`, for a reader that needs no web answer. */
  readonly exchange: (input: string | URL, init?: RequestInit, use?: FetchUse) => Promise<EgressReply>;

  /** As `GuardedFetch.close`. */
  readonly close: () => Promise<void>;
}

/**
 * Makes the way out to upstreams, with a pool of connections of its own.
 *
 * @throws {@link RangeError} If the policy holds an entry that is no CIDR.
 */
export function createEgress(options: EgressOptions): Egress {
  const allow = readPolicy(options.policy);
  const limits: EgressLimits = { ...EGRESS_LIMITS, ...options.limits };
  const agent = createAgent(options, allow, limits);
  let closing: Promise<void> | null = null;
  return {
    exchange: async (input, init, use) => {
      const request = readRequest(init);
      return follow({ agent, allow, limits: { ...limits, ...use?.limits }, request, use }, new URL(input));
    },
    close: () => (closing ??= agent.destroy()),
  };
}

function createAgent(
  options: EgressOptions,
  allow: readonly AllowedRange[],
  { connectMs }: EgressLimits,
): Agent {
  const { resolve = resolveHost, certificateAuthorities, keepAliveMs = 15_000 } = options;
  return new Agent({
    connect: createConnector({ allow, resolve, connectMs, certificateAuthorities }),
    ...(options.connectionsPerOriginMax === undefined
      ? {}
      : { connections: options.connectionsPerOriginMax }),
    maxHeaderSize: options.headerBytesMax ?? 16_384,
    keepAliveTimeout: keepAliveMs,
    keepAliveMaxTimeout: keepAliveMs,
    // An exchange has timers of its own, which are exact and do not start anew with each header that drips.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}

interface Journey {
  readonly agent: Dispatcher;
  readonly allow: readonly AllowedRange[];
  readonly limits: EgressLimits;
  readonly request: EgressRequest;
  readonly use: FetchUse | undefined;
}

async function follow(journey: Journey, start: URL): Promise<EgressReply> {
  const { limits } = journey;
  const endsAt = performance.now() + limits.totalMs;
  for (let url = start, redirects = 0; ; redirects += 1) {
    const reply = await send(journey, url, endsAt - performance.now());
    const target = redirectTarget(url, reply);
    if (target === null) return reply;
    reply.body?.cancel();
    if (target.followed === null) throw new UpstreamError('redirected', target.problem);
    if (redirects === limits.redirectsMax) {
      throw new UpstreamError('redirected', `${url.host} redirects more than ${limits.redirectsMax} times.`);
    }
    url = target.followed;
  }
}

function send(
  { agent, allow, limits, request, use }: Journey,
  url: URL,
  wholeMs: number,
): Promise<EgressReply> {
  const problem = explainUrl(url, allow);
  if (problem !== null) throw new UpstreamError('blocked_address', problem);
  const { signal, method, headers, body } = request;
  signal?.throwIfAborted();
  const exchange = new Exchange({ host: url.host, limits, signal, onBodyFault: use?.onBodyFault }, wholeMs);
  agent.dispatch({ origin: url.origin, path: url.pathname + url.search, method, headers, body }, exchange);
  return exchange.reply;
}
