import type { ProvenIdentity } from '@paretostudio/studio';
import * as client from 'openid-client';
import type { IdentityProvider, RoundTrip } from './identity-provider.js';
import { ProviderError } from './provider-error.js';
import { problemOf } from './provider-problem-of.js';

/** What GitHub is configured with. */
export interface GithubSettings {
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people sign in; an origin without a slash at the end. */
  readonly webUrl: string;
  /** Where its REST API is; without a slash at the end. */
  readonly apiUrl: string;
}

const TIMEOUT_SECONDS = 10;

/**
 * GitHub by its OAuth API, since it is no OpenID provider: code flow with PKCE and state, then two questions with the
 * token, which is kept no longer. The account's number is the subject: names change hands, numbers do not.
 */
export class GithubIdentityProvider implements IdentityProvider {
  readonly id = 'github';
  readonly name: string;
  readonly issuer: string;
  readonly #apiUrl: string;
  readonly #configuration: client.Configuration;

  constructor({ name, clientId, clientSecret, webUrl, apiUrl }: GithubSettings) {
    this.name = name;
    this.issuer = githubIssuerOf(webUrl);
    this.#apiUrl = apiUrl;
    const server = {
      issuer: this.issuer,
      authorization_endpoint: `${webUrl}/login/oauth/authorize`,
      token_endpoint: `${webUrl}/login/oauth/access_token`,
    };
    const secret = client.ClientSecretPost(clientSecret);
    this.#configuration = new client.Configuration(server, clientId, undefined, secret);
    this.#configuration.timeout = TIMEOUT_SECONDS;
    // Only a GitHub of a test is reached so.
    if (webUrl.startsWith('http:')) client.allowInsecureRequests(this.#configuration);
  }

  async authorizationUrl({ state, codeVerifier, redirectUri }: RoundTrip): Promise<URL> {
    return client.buildAuthorizationUrl(this.#configuration, {
      redirect_uri: redirectUri,
      scope: 'read:user user:email',
      state,
      code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
    });
  }

  async identify(answer: URLSearchParams, trip: RoundTrip): Promise<ProvenIdentity> {
    try {
      const token = await this.#tokenFor(answer, trip);
      const user = readUser(await this.#ask('/user', token));
      const email = readPrimaryEmail(await this.#ask('/user/emails?per_page=100', token));
      return {
        provider: this.id,
        issuer: this.issuer,
        subject: String(user.id),
        label: user.login,
        email,
        name: user.name ?? user.login,
      };
    } catch (cause) {
      throw cause instanceof ProviderError ? cause : new ProviderError(problemOf(cause), { cause });
    }
  }

  async #tokenFor(answer: URLSearchParams, trip: RoundTrip): Promise<string> {
    const callback = new URL(trip.redirectUri);
    callback.search = answer.toString();
    const { access_token } = await client.authorizationCodeGrant(this.#configuration, callback, {
      expectedState: trip.state,
      pkceCodeVerifier: trip.codeVerifier,
    });
    return access_token;
  }

  async #ask(path: string, token: string): Promise<unknown> {
    const headers = new Headers({
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      'user-agent': 'paretostudio',
    });
    const url = new URL(`${this.#apiUrl}${path}`);
    const answer = await client.fetchProtectedResource(this.#configuration, token, url, 'GET', null, headers);
    if (answer.ok) return answer.json();
    throw new Error(`GitHub answered ${answer.status}.`, { cause: answer });
  }
}

/** The issuer of identities of a GitHub, as its own metadata names it. */
export function githubIssuerOf(webUrl: string): string {
  return `${webUrl}/login/oauth`;
}

function readUser(body: unknown): { id: number; login: string; name: string | null } {
  const { id, login, name } = (body ?? {}) as Record<string, unknown>;
  if (!Number.isSafeInteger(id) || typeof login !== 'string' || login === '') {
    throw new ProviderError('provider_refused', { cause: 'GitHub described no account.' });
  }
  return { id: id as number, login, name: typeof name === 'string' && name !== '' ? name : null };
}

/** The one address that is both primary and verified; another verified one may have been somebody else's. */
function readPrimaryEmail(body: unknown): string | null {
  if (!Array.isArray(body)) return null;
  for (const each of body as readonly unknown[]) {
    const { email, primary, verified } = (each ?? {}) as Record<string, unknown>;
    if (primary === true && verified === true && typeof email === 'string') return email;
  }
  return null;
}
