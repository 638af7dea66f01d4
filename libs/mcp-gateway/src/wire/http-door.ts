import type { Egress } from '../egress/create-egress.js';
import type { EgressLimits } from '../egress/egress-limits.js';
import type { EgressReply } from '../egress/egress-reply.js';
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

/** Makes HTTP exchanges with one upstream, through the guard and nothing else. */
export class HttpDoor {
  readonly #egress: Egress;
  readonly #endpoint: Endpoint;

  constructor(egress: Egress, endpoint: Endpoint) {
    this.#egress = egress;
    this.#endpoint = endpoint;
  }

  /**
   * Makes one exchange and waits for its headers.
   *
   * @throws {@link StatusError} If the status is not one of success.
   * @throws {@link UpstreamError} As the guard says.
   */
  async send({ method, headers, body, signal, limits }: HttpSending): Promise<EgressReply> {
    const reply = await this.#egress.exchange(
      this.#endpoint.url,
      {
        method,
        headers: { ...this.#credentialsBeside(headers), ...headers },
        ...(body === undefined ? {} : { body }),
        ...(signal === undefined ? {} : { signal }),
      },
      limits === undefined ? {} : { limits },
    );
    if (!reply.ok) throw await statusErrorOf(reply);
    return reply;
  }

  #credentialsBeside(own: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(
      Object.entries(this.#endpoint.headers).filter(([name]) => !(name.toLowerCase() in own)),
    );
  }
}

async function statusErrorOf(reply: EgressReply): Promise<StatusError> {
  const text = await reply.body?.text().catch(() => '');
  return new StatusError(reply.status, text ?? '', readRetryAfter(reply));
}
