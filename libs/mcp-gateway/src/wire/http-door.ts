import type { EgressLimits } from '../egress/egress-limits.js';
import type { GuardedFetch } from '../egress/guarded-fetch.js';
import { type UpstreamError } from '../types/upstream-error.js';
import { readRetryAfter, StatusError } from './status-error.js';

/** Where an upstream is and what opens it. */
export interface Endpoint {
  readonly url: string;
  /** The credentials as header fields; those of the protocol win over them. */
  readonly headers: Readonly<Record<string, string>>;
}

/** One HTTP exchange to make. */
export interface HttpSending {
  readonly method: 'POST' | 'GET' | 'DELETE';
  /** Fields of the protocol, in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** A JSON text. */
  readonly body?: string;
  readonly signal?: AbortSignal;
  readonly limits?: Partial<EgressLimits>;
}

/** An answer of which the headers have come. */
export interface HttpReceipt {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ReadableStream<Uint8Array> | null;
  /** Says why the body broke off, once it has; null when the guard did not do it. */
  readonly fault: () => UpstreamError | null;
}

/** Makes HTTP exchanges with one upstream, through the guard and nothing else. */
export class HttpDoor {
  readonly #guard: GuardedFetch;
  readonly #endpoint: Endpoint;

  constructor(guard: GuardedFetch, endpoint: Endpoint) {
    this.#guard = guard;
    this.#endpoint = endpoint;
  }

  /**
   * Makes one exchange and waits for its headers.
   *
   * @throws {@link StatusError} If the status is not one of success.
   * @throws {@link UpstreamError} As the guard says.
   */
  async send(sending: HttpSending): Promise<HttpReceipt> {
    let fault: UpstreamError | null = null;
    const response = await this.#guard.fetch(
      this.#endpoint.url,
      {
        method: sending.method,
        headers: { ...this.#credentialsBeside(sending.headers), ...sending.headers },
        ...(sending.body === undefined ? {} : { body: sending.body }),
        ...(sending.signal === undefined ? {} : { signal: sending.signal }),
      },
      {
        ...(sending.limits === undefined ? {} : { limits: sending.limits }),
        onBodyFault: (error) => {
          fault = error;
        },
      },
    );
    if (!response.ok) throw await statusErrorOf(response);
    return { status: response.status, headers: response.headers, body: response.body, fault: () => fault };
  }

  #credentialsBeside(own: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(
      Object.entries(this.#endpoint.headers).filter(([name]) => !(name.toLowerCase() in own)),
    );
  }
}

async function statusErrorOf(response: Response): Promise<StatusError> {
  const body = await response.text().catch(() => '');
  return new StatusError(response.status, body, readRetryAfter(response.headers));
}
