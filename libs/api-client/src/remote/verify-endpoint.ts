import { AdmissionUnavailableError } from '@paretostudio/admission';
import type { ApiSchemas } from '../api-schemas.js';
import { bearerOf } from '../bearer-of.js';
import { fetchOrUnreachable } from '../fetch-or-unreachable.js';
import { readBoundedText } from './read-bounded-text.js';
import type { RemoteAdmissionOptions } from './remote-admission-options.js';
import { serverFailure } from './server-failure.js';
import { unreadableVerdict } from './unreadable-verdict.js';

/** Longest answer that is read: far above that of a key with the most permissions. */
const ANSWER_BYTES_MAX = 1_048_576;

/** The one address of a server that verifies keys. Inside the library alone. */
export class VerifyEndpoint {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #fetch: (request: Request) => Promise<Response>;
  readonly #timeoutMs: number;

  /** @throws TypeError If the base URL or the key cannot be one. */
  constructor({ baseUrl, key, fetch, timeoutMs }: RemoteAdmissionOptions & { readonly timeoutMs: number }) {
    this.#url = addressOf(baseUrl);
    this.#headers = {
      Authorization: bearerOf(key),
      'Content-Type': 'application/json',
      Accept: 'application/json',
    };
    this.#fetch = fetchOrUnreachable(fetch);
    this.#timeoutMs = timeoutMs;
  }

  /**
   * Asks once.
   *
   * @returns What the server answered with success, read as JSON and not looked at.
   * @throws {@link AdmissionUnavailableError} Whatever else happens.
   */
  async verify(input: ApiSchemas['VerifyApiKeyBody']): Promise<unknown> {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), this.#timeoutMs);
    try {
      return await Promise.race([this.#ask(input, deadline.signal), abortionOf(deadline.signal)]);
    } catch (error) {
      throw this.#unavailable(error, deadline.signal.aborted);
    } finally {
      clearTimeout(timer);
    }
  }

  async #ask(input: ApiSchemas['VerifyApiKeyBody'], signal: AbortSignal): Promise<unknown> {
    const request = new Request(this.#url, {
      method: 'POST',
      headers: this.#headers,
      body: JSON.stringify(input),
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      signal,
    });
    const response = await this.#fetch(request);
    const body = await readBoundedText(response, ANSWER_BYTES_MAX);
    const parsed = parseJson(body);
    if (!response.ok) throw serverFailure(response, parsed);
    if (parsed === undefined) throw unreadableVerdict('It is no JSON, or too long.');
    return parsed;
  }

  #unavailable(error: unknown, isOverdue: boolean): AdmissionUnavailableError {
    if (error instanceof AdmissionUnavailableError) return error;
    const message = isOverdue
      ? `The ParetoStudio server did not answer a verification within ${this.#timeoutMs} ms.`
      : 'The ParetoStudio server cannot be reached: look at the base URL, the network and the server.';
    return new AdmissionUnavailableError(message, { cause: error });
  }
}

/** Rejects when the signal is given, also where a `fetch` that was put in does not heed it. */
function abortionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

function addressOf(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  if (
    url === null ||
    !/^https?:$/.test(url.protocol) ||
    url.username + url.password + url.search + url.hash !== ''
  ) {
    throw new TypeError(
      'baseUrl must be an address of http or https, without credentials, query and fragment.',
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}/v1/api-keys/verify`;
}

/** Reads JSON; undefined for what is none. */
function parseJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // What stands there is of no use, and may repeat what was sent: it is not quoted.
    return undefined;
  }
}
