import createClient from 'openapi-fetch';
import type { ApiClient } from './api-client.js';
import { bearerOf } from './bearer-of.js';
import { fetchOrUnreachable } from './fetch-or-unreachable.js';
import type { paths } from './generated/api-schema.js';
import { wholeAnswers } from './whole-answers.js';

/** Where the server is, and who asks. */
export interface ApiClientOptions {
  /** The server's address up to `/v1`; the empty string is the page's own origin, in a browser. */
  readonly baseUrl: string;
  /** An API key, for programs; without one, the session cookie goes along to the page's own origin. */
  readonly key?: string;
  /** In place of the platform's `fetch`. It gets a whole `Request`. */
  readonly fetch?: typeof fetch;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Makes a client of one server.
 *
 * Nothing is sent yet, nothing is retried, and redirects are not followed. With a key no cookie is sent. Calls reject
 * with an {@link UnreachableError} when no whole answer arrives, with a {@link ProblemError} of the code
 * `unreadable_answer` when what arrives is not the interface's, and with the signal's reason when they are aborted.
 *
 * @throws TypeError If the key holds what no key does (a space, a line break); the message does not show it.
 */
export function createApiClient({ baseUrl, key, fetch, headers }: ApiClientOptions): ApiClient {
  const client = createClient<paths>({
    baseUrl,
    headers: { ...headers, ...(key !== undefined && { Authorization: bearerOf(key) }) },
    credentials: key === undefined ? 'same-origin' : 'omit',
    redirect: 'manual',
    fetch: fetchOrUnreachable(fetch),
  });
  client.use(wholeAnswers);
  return client;
}
