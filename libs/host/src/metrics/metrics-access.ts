import { createHash } from 'node:crypto';
import { digestsEqual } from '@paretostudio/key-crypto';
import { ProblemException } from '@paretostudio/passport-api-key';
import { isLoopbackHost } from '../config/loopback.js';

/** The part of a request that says who asks. */
export interface ScrapeRequest {
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** What proxies add to a request, beside everything that begins with `x-forwarded-`. */
const PROXY_HEADERS = new Set(['forwarded', 'via', 'x-real-ip', 'x-client-ip', 'true-client-ip']);

/** Who may read the metrics: whoever knows the token or, where none is set, this machine alone. */
export class MetricsAccess {
  readonly #digest: Buffer | null;

  /**
   * @param token - `METRICS_TOKEN`; null for none. Kept as a digest.
   * @param behindProxy - Whether the server was told of a proxy: then no peer is known to be this machine.
   */
  constructor(
    token: string | null,
    private readonly behindProxy: boolean,
  ) {
    this.#digest = token === null ? null : digestOf(token);
  }

  /**
   * Compares the token in constant time. Without a token a request that came through any proxy is a stranger's, even
   * from this machine.
   *
   * @throws {@link ProblemException} `missing_credentials` for a missing or wrong token; `not_found` for a stranger
   *   where no token is set.
   */
  assertMay({ headers, socket }: ScrapeRequest): void {
    if (this.#digest === null) {
      const isLocal = !this.behindProxy && isLoopbackHost(socket.remoteAddress ?? '');
      if (isLocal && !Object.keys(headers).some(isOfProxy)) return;
      throw new ProblemException({ code: 'not_found', detail: 'There is nothing here.' });
    }
    const { authorization } = headers;
    const token = typeof authorization === 'string' ? /^Bearer +(\S+)$/i.exec(authorization)?.[1] : undefined;
    if (token !== undefined && digestsEqual(digestOf(token), this.#digest)) return;
    throw new ProblemException({
      code: 'missing_credentials',
      detail: 'The metrics need their own bearer token.',
    });
  }
}

function isOfProxy(name: string): boolean {
  return name.startsWith('x-forwarded-') || PROXY_HEADERS.has(name);
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
