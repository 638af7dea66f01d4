import { isJsonObject, type JsonObject } from '../json.js';
import { boundBody } from './bound-body.js';
import { UpstreamFailure, type FailureFacts, type FailureKind } from './upstream-failure.js';

/** How much of a refusal is read, in bytes; the sentence of a problem document is far shorter. */
const TEXT_BYTES_MAX = 64 * 1024;

const KINDS: Readonly<Record<number, FailureKind>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  413: 'too-large',
  429: 'too-many-requests',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** A refusal over HTTP: the failure that it means, and the JSON-RPC error in its body, if it is one. */
export interface HttpRefusal {
  readonly failure: UpstreamFailure;
  /** The body as text, with the code in it, when it is a JSON-RPC error; null otherwise. */
  readonly rpcError: { readonly text: string; readonly code: unknown } | null;
}

/**
 * Reads an HTTP answer that is no success.
 *
 * @param response - Its body is read as far as a refusal goes, and may be anything: a problem document, JSON-RPC, a
 *   proxy's page, nothing, or without an end.
 * @param now - To count the seconds of a `Retry-After` that is a date.
 */
export async function failureOfResponse(response: Response, now: () => Date): Promise<HttpRefusal> {
  const { status, headers } = response;
  if (status >= 300 && status < 400) {
    await response.body?.cancel().catch(() => undefined);
    const location = headers.get('location') ?? '';
    return { failure: new UpstreamFailure('redirected', { status, location }), rpcError: null };
  }
  const text = await boundBody(response, TEXT_BYTES_MAX, () => undefined)
    .text()
    .catch(() => '');
  const body = /json/.test(headers.get('content-type') ?? '') ? parse(text) : null;
  const rpcError = isJsonObject(body?.['error']) ? body['error'] : null;
  const facts: FailureFacts = {
    status,
    ...textsOf(body, rpcError),
    ...retryAfter(headers.get('retry-after'), now),
  };
  const kind = KINDS[status] ?? (status >= 500 ? 'unavailable' : 'refused');
  const failure = new UpstreamFailure(kind, facts);
  return { failure, rpcError: rpcError === null ? null : { text, code: rpcError['code'] } };
}

function parse(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : null;
  } catch {
    // A broken body says no more than the status does.
    return null;
  }
}

function textsOf(problem: JsonObject | null, rpcError: JsonObject | null): FailureFacts {
  const detail = problem?.['detail'] ?? rpcError?.['message'];
  const code = problem?.['code'];
  return {
    ...(typeof detail === 'string' && { detail }),
    ...(typeof code === 'string' && { code }),
  };
}

function retryAfter(value: string | null, now: () => Date): FailureFacts {
  if (value === null) return {};
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - now().getTime()) / 1000;
  return Number.isFinite(seconds) ? { retryAfterSeconds: Math.max(0, Math.ceil(seconds)) } : {};
}
