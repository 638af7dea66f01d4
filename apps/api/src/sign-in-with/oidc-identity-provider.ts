import type { ProvenIdentity } from '@paretostudio/studio';
import * as client from 'openid-client';
import type { IdentityProvider, IdentityProviderId, RoundTrip } from './identity-provider.js';
import { ProviderError } from './provider-error.js';
import { problemOf } from './provider-problem-of.js';

/** What an OpenID provider is configured with. */
export interface OidcSettings {
  readonly id: IdentityProviderId;
  readonly name: string;
  /** https, or http on loopback. Exactly as the provider writes it, but for a slash at the end. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const TIMEOUT_SECONDS = 10;
/** How long what a provider says of itself is taken for true; its signing keys are looked up anew when one is unknown. */
const METADATA_LIFE_MS = 3_600_000;
const SUBJECT = /^[\x20-\x7e]{1,255}$/;

/**
 * A provider of OpenID Connect: code flow with PKCE, state and nonce; the ID token's signature, issuer, audience and
 * times are checked.
 */
export class OidcIdentityProvider implements IdentityProvider {
  readonly id: IdentityProviderId;
  readonly name: string;
  readonly issuer: string;
  readonly #settings: OidcSettings;
  readonly #clock: () => Date;
  #known: { readonly configuration: Promise<client.Configuration>; readonly until: number } | null = null;

  constructor(settings: OidcSettings, clock: () => Date) {
    this.id = settings.id;
    this.name = settings.name;
    this.issuer = settings.issuer;
    this.#settings = settings;
    this.#clock = clock;
  }

  async authorizationUrl({ state, nonce, codeVerifier, redirectUri }: RoundTrip): Promise<URL> {
    try {
      return client.buildAuthorizationUrl(await this.#configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      });
    } catch (cause) {
      throw new ProviderError(problemOf(cause), { cause });
    }
  }

  async identify(answer: URLSearchParams, trip: RoundTrip): Promise<ProvenIdentity> {
    try {
      return await this.#identify(answer, trip);
    } catch (cause) {
      throw cause instanceof ProviderError ? cause : new ProviderError(problemOf(cause), { cause });
    }
  }

  async #identify(answer: URLSearchParams, trip: RoundTrip): Promise<ProvenIdentity> {
    const configuration = await this.#configuration();
    const callback = new URL(trip.redirectUri);
    callback.search = answer.toString();
    const tokens = await client.authorizationCodeGrant(configuration, callback, {
      expectedState: trip.state,
      expectedNonce: trip.nonce,
      pkceCodeVerifier: trip.codeVerifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    // A provider for many tenants lets each of them speak for itself: we trust the one issuer that was configured.
    if (claims === undefined || !isSameIssuer(claims.iss, this.issuer) || !SUBJECT.test(claims.sub)) {
      throw new ProviderError('provider_refused', { cause: 'The ID token is not of the issuer.' });
    }
    const about =
      claims.email === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
        ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : claims;
    return this.#proven(claims.sub, about);
  }

  #proven(subject: string, about: Readonly<Record<string, unknown>>): ProvenIdentity {
    const email = textOf(about['email']);
    const name = textOf(about['name']);
    return {
      provider: this.id,
      issuer: this.issuer,
      subject,
      label: email ?? textOf(about['preferred_username']) ?? name ?? subject,
      // Said in so many words: some providers let people claim any address.
      email: about['email_verified'] === true ? email : null,
      name,
    };
  }

  /** What the provider says of itself; asked for once, and again after a failure. */
  async #configuration(): Promise<client.Configuration> {
    const now = this.#clock().getTime();
    if (this.#known === null || this.#known.until <= now) {
      const configuration = discover(this.#settings);
      const known = { configuration, until: now + METADATA_LIFE_MS };
      this.#known = known;
      configuration.catch(() => {
        if (this.#known === known) this.#known = null;
      });
    }
    return this.#known.configuration;
  }
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<client.Configuration> {
  const server = new URL(issuer);
  const execute = [client.enableNonRepudiationChecks];
  // The configuration admits http on loopback alone.
  if (server.protocol === 'http:') execute.push(client.allowInsecureRequests);
  return client.discovery(server, clientId, undefined, secretOf(clientSecret), {
    execute,
    timeout: TIMEOUT_SECONDS,
  });
}

/** Shows the secret in the way that the provider takes. */
function secretOf(secret: string): client.ClientAuth {
  const inBody = client.ClientSecretPost(secret);
  const inHeader = client.ClientSecretBasic(secret);
  return (server, metadata, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const show = methods.includes('client_secret_post') ? inBody : inHeader;
    show(server, metadata, body, headers);
  };
}

function isSameIssuer(one: string, other: string): boolean {
  return URL.canParse(one) && new URL(one).href === new URL(other).href;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
