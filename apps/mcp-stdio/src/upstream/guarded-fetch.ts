import { AsyncLocalStorage } from 'node:async_hooks';
import { boundBody } from './bound-body.js';
import { failureOfNetwork } from './failure-of-network.js';
import { failureOfResponse } from './failure-of-response.js';
import { UpstreamFailure } from './upstream-failure.js';

/** The most that one answer may have, in bytes: the largest archive of a skill in base64, and room beside it. */
export const ANSWER_BYTES_MAX = 16 * 1024 * 1024;

/** The JSON-RPC code by which the server says that an agent or a connection is not there for this key. */
const NO_SUCH_TARGET = 404;

/** Told when the stream of an answer has ended, with or without the answer in it, or why it broke off. */
export const answerEnded = new AsyncLocalStorage<(failure: UpstreamFailure | null) => void>();

/** How the server is asked. */
export interface GuardedFetchOptions {
  /** The address that the key is for; it goes to no other origin. */
  readonly endpoint: URL;
  readonly key: string;
  readonly userAgent: string;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
}

/**
 * Makes a `fetch` that carries the key, and answers only what the protocol can read: everything else is an
 * {@link UpstreamFailure}.
 *
 * Redirects are not followed, so that the key stays with the server it was made for. JSON-RPC errors pass whatever
 * their HTTP status is. Answers are bounded by {@link ANSWER_BYTES_MAX}.
 */
export function createGuardedFetch(options: GuardedFetchOptions) {
  const { endpoint, key, userAgent, now } = options;
  return async (url: string | URL, init: RequestInit = {}): Promise<Response> => {
    if (new URL(url).origin !== endpoint.origin)
      throw new UpstreamFailure('redirected', { location: String(url) });
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${key}`);
    headers.set('user-agent', userAgent);
    const response = await send(options.fetch, url, { ...init, headers, redirect: 'manual' });
    if (!response.ok) return answerRefusal(response, init, now);
    if (response.status !== 202 && !/json|event-stream/.test(response.headers.get('content-type') ?? '')) {
      await response.body?.cancel().catch(() => undefined);
      throw new UpstreamFailure('not-mcp', { status: response.status });
    }
    return boundBody(response, ANSWER_BYTES_MAX, answerEnded.getStore() ?? (() => undefined));
  };
}

async function send(
  fetch: GuardedFetchOptions['fetch'],
  url: string | URL,
  init: RequestInit,
): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw failureOfNetwork(error);
  }
}

async function answerRefusal(response: Response, init: RequestInit, now: () => Date): Promise<Response> {
  // A server without a stream for notifications says so to the SDK, which goes on without one.
  if (init.method === 'GET' && response.status === 405) return response;
  const { failure, rpcError } = await failureOfResponse(response, now);
  if (rpcError === null) throw failure;
  const headers = { 'content-type': 'application/json' };
  const { text, code } = rpcError;
  if (!isHandshake(init.body)) return new Response(text, { status: 200, headers });
  // Which versions a server speaks is told by the status together with the error, and a missing agent by the code.
  if (![400, 404, 405].includes(response.status) || code === NO_SUCH_TARGET) throw failure;
  return new Response(text, { status: response.status, headers });
}

function isHandshake(body: RequestInit['body']): boolean {
  if (typeof body !== 'string') return false;
  // What the SDK wrote; the text as a whole says nothing, because arguments may have a "method" too.
  const { method } = JSON.parse(body) as { readonly method?: unknown };
  return method === 'server/discover' || method === 'initialize';
}
