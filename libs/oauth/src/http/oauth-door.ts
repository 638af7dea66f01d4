import type { IncomingMessage, ServerResponse } from 'node:http';
import { isStorable, StorageUnavailableError } from '@paretostudio/entities';
import { isWithinOAuthLimit, type StudioContext } from '@paretostudio/studio';
import type { Provider } from 'oidc-provider';
import { CLIENT_ID_LENGTH_MAX, REGISTRATION_BYTES_MAX } from '../clients/client-limits.js';
import { normaliseMetadata } from '../clients/normalise-metadata.js';
import { STORAGE_UNAVAILABLE } from '../storage/guard-outage.js';
import { answerCrossOrigin } from './cross-origin.js';
import { ERROR_PAGE_HEADERS, errorPage } from './error-page.js';
import { makeInnerRequest } from './inner-request.js';
import { metadataOf } from './metadata-of.js';
import { normaliseAuthorization } from './normalise-authorization.js';
import { OAUTH_PATHS } from './oauth-paths.js';
import { readBody } from './read-body.js';

const TOKEN_BYTES_MAX = 16_384;
const EMPTY = Buffer.alloc(0);

/** What {@link OAuthDoor} stands on. */
export interface DoorParts {
  readonly context: StudioContext;
  readonly provider: Provider;
  readonly issuer: string;
  /** Under which resources are reached. */
  readonly origins: readonly string[];
  readonly onFault: (error: unknown) => void;
}

/** Takes the requests of the authorization server, and hands oidc-provider those that are within bounds. */
export class OAuthDoor {
  readonly #serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>;

  constructor(private readonly parts: DoorParts) {
    this.#serve = parts.provider.callback();
  }

  async handle(request: IncomingMessage, response: ServerResponse, address: string | null): Promise<void> {
    try {
      await this.#answer(request, response, address);
    } catch (error) {
      if (request.destroyed && !request.complete) return answerDeparted(response);
      this.parts.onFault(error);
      if (response.headersSent) response.destroy();
      else answerFault(response, error);
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse, address: string | null): Promise<void> {
    const { pathname, search, searchParams } = new URL(request.url ?? '/', this.parts.issuer);
    if (pathname === OAUTH_PATHS.metadata) return this.#answerMetadata(request, response);
    if (pathname === OAUTH_PATHS.authorize) return this.#authorize(request, response, searchParams, address);
    if (pathname.startsWith(`${OAUTH_PATHS.authorize}/`)) {
      return this.#pass(request, response, { url: pathname + search, body: EMPTY, address });
    }
    if (pathname === OAUTH_PATHS.register) return this.#register(request, response, address);
    if (pathname === OAUTH_PATHS.token || pathname === OAUTH_PATHS.revoke) {
      return this.#post(request, response, pathname, address);
    }
    return answerError(response, 404, 'not_found', 'There is nothing here.');
  }

  #answerMetadata(request: IncomingMessage, response: ServerResponse): void {
    if (answerCrossOrigin(request, response, 'GET')) return;
    response.setHeader('cache-control', 'public, max-age=300');
    answerJson(response, 200, metadataOf(this.parts.issuer));
  }

  async #authorize(
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
    address: string | null,
  ): Promise<void> {
    const { context, origins } = this.parts;
    if (!(await isWithinOAuthLimit(context, 'requests', address))) {
      response.writeHead(429, { ...ERROR_PAGE_HEADERS, 'retry-after': '60' });
      response.end(errorPage('too_many_requests', 'Too many requests. Wait a minute, then try again.'));
      return;
    }
    const reason = reasonAgainst(query);
    if (reason !== null) {
      response.writeHead(400, ERROR_PAGE_HEADERS);
      response.end(errorPage('invalid_request', reason));
      return;
    }
    const url = `${OAUTH_PATHS.authorize}?${normaliseAuthorization(query, origins)}`;
    await this.#pass(request, response, { url, body: EMPTY, address });
  }

  async #register(request: IncomingMessage, response: ServerResponse, address: string | null): Promise<void> {
    if (answerCrossOrigin(request, response, 'POST')) return;
    const body = await readBody(request, REGISTRATION_BYTES_MAX);
    if (body === null)
      return answerError(response, 413, 'invalid_client_metadata', 'The request is too large.');
    const url = OAUTH_PATHS.register;
    await this.#pass(request, response, { url, body: normaliseRegistration(body), address });
  }

  async #post(
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
    address: string | null,
  ): Promise<void> {
    if (answerCrossOrigin(request, response, 'POST')) return;
    const body = await readBody(request, TOKEN_BYTES_MAX);
    if (body === null) return answerError(response, 413, 'invalid_request', 'The request is too large.');
    await this.#pass(request, response, { url, body, address });
  }

  #pass(
    request: IncomingMessage,
    response: ServerResponse,
    inner: { readonly url: string; readonly body: Buffer; readonly address: string | null },
  ): Promise<void> {
    return this.#serve(makeInnerRequest(request, { ...inner, issuer: this.parts.issuer }), response);
  }
}

/** Tells why a request is none that could be kept until its person answers; null for others. */
function reasonAgainst(query: URLSearchParams): string | null {
  if (![...query.values()].every(isStorable)) return 'The request holds a character that no program sends.';
  const { length } = query.get('client_id') ?? '';
  return length > CLIENT_ID_LENGTH_MAX ? 'The address of the program is too long.' : null;
}

/** What is no JSON object is handed on as it is: oidc-provider says what is wrong with it. */
function normaliseRegistration(body: Buffer): Buffer {
  try {
    const said: unknown = JSON.parse(body.toString('utf8'));
    if (typeof said !== 'object' || said === null || Array.isArray(said)) return body;
    const { client_id: _given, ...metadata } = normaliseMetadata(said as Readonly<Record<string, unknown>>);
    return Buffer.from(JSON.stringify(metadata));
  } catch {
    return body;
  }
}

/** An outage passes: a program tries again, and gives nothing up for lost. */
function answerFault(response: ServerResponse, error: unknown): void {
  if (!(error instanceof StorageUnavailableError)) {
    return answerError(response, 500, 'server_error', 'The server failed. Try again in a moment.');
  }
  response.setHeader('retry-after', '5');
  return answerError(response, 503, 'temporarily_unavailable', STORAGE_UNAVAILABLE);
}

/** A client that went away before its request was whole hears nothing; what is counted is that the request was bad. */
function answerDeparted(response: ServerResponse): void {
  answerError(response, 400, 'invalid_request', 'The request ended before it was whole.');
}

function answerError(response: ServerResponse, status: number, error: string, description: string): void {
  answerJson(response, status, { error, error_description: description });
}

function answerJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
