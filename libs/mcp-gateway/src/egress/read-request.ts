/** What is sent, the same to each place that a redirect leads to. */
export interface EgressRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Names and values in turn. */
  readonly headers: string[];
  readonly body: string | Uint8Array | null;
  readonly signal: AbortSignal | null;
}

/** Fields that HTTP writes itself or that would change how the connection is used. */
const OURS: ReadonlySet<string> = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Reads what a caller of `fetch` wants to be sent.
 *
 * @throws TypeError If the method is not one that MCP uses, or the body could not be sent twice.
 */
export function readRequest(init: RequestInit = {}): EgressRequest {
  const { body = null, signal = null } = init;
  if (body !== null && typeof body !== 'string' && !(body instanceof Uint8Array)) {
    throw new TypeError('The body must be text or bytes.');
  }
  return { method: readMethod(init.method ?? 'GET'), headers: readHeaders(init.headers), body, signal };
}

function readMethod(method: string): EgressRequest['method'] {
  if (method === 'GET' || method === 'POST' || method === 'DELETE') return method;
  throw new TypeError('The method must be GET, POST or DELETE.');
}

function readHeaders(given: RequestInit['headers']): string[] {
  const headers = ['accept-encoding', 'identity'];
  for (const [name, value] of new Headers(given)) {
    if (!OURS.has(name)) headers.push(name, value);
  }
  return headers;
}
