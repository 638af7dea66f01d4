import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import { resourceNameOfUrl, resourceUrl } from '@paretostudio/host';
import {
  ACCESS_TOKEN_SECONDS,
  APP_IDLE_SECONDS,
  APP_LIFE_SECONDS,
  APP_SCOPES,
  type StudioContext,
} from '@paretostudio/studio';
import { errors, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { METADATA_BYTES_MAX, METADATA_CACHE_SECONDS } from '../clients/client-limits.js';
import type { ClientStore } from '../clients/client-store.js';
import type { RequestCookie } from '../consent/request-cookie.js';
import { ERROR_PAGE_HEADERS, errorPage } from '../http/error-page.js';
import { CONSENT_PAGE, OAUTH_PATHS } from '../http/oauth-paths.js';
import { adapterOf } from '../storage/adapter-of.js';
import { endsTokenAlone } from '../storage/ends-token-alone.js';
import { guardOutage } from '../storage/guard-outage.js';
import { consentPolicy } from './consent-policy.js';

/** How long a request waits for its person, who may have to sign in first: 30 minutes. */
export const REQUEST_SECONDS = 1_800;
const CODE_SECONDS = 60;
const CLIENT_ID_BYTES = 18;

/** What {@link providerSettings} is made of. */
export interface ProviderParts {
  readonly context: StudioContext;
  readonly clients: ClientStore;
  readonly cookie: RequestCookie;
  readonly issuer: string;
  /** Under which resources are reached; the first is the issuer's. */
  readonly origins: readonly string[];
  readonly isSecure: boolean;
  readonly fetchMetadata: (input: string | URL, signal: AbortSignal | null | undefined) => Promise<Response>;
  /** Decides whether a metadata document may be fetched for an address. */
  readonly mayFetch: (address: string | null) => Promise<boolean>;
}

/** Tells oidc-provider the one profile that it serves: codes with PKCE, for programs without a secret. */
export function providerSettings(parts: ProviderParts): Configuration {
  const { context, clients, isSecure } = parts;
  return {
    adapter: adapterOf(context, clients),
    clients: [],
    clientAuthMethods: ['none'],
    clientDefaults: clientDefaults(),
    responseTypes: ['code'],
    scopes: [],
    claims: {},
    subjectTypes: ['public'],
    pkce: { required: () => true },
    features: featuresOf(parts),
    routes: {
      authorization: OAUTH_PATHS.authorize,
      token: OAUTH_PATHS.token,
      registration: OAUTH_PATHS.register,
      revocation: OAUTH_PATHS.revoke,
      jwks: '/oauth/keys',
    },
    cookies: cookiesOf(context, isSecure),
    jwks: { keys: [unusedKey()] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    ttl: {
      AccessToken: ACCESS_TOKEN_SECONDS,
      AuthorizationCode: CODE_SECONDS,
      Grant: APP_LIFE_SECONDS,
      Interaction: REQUEST_SECONDS,
      RefreshToken: APP_IDLE_SECONDS,
      Session: REQUEST_SECONDS,
    },
    ...tokenRules(),
    ...answers(parts),
  };
}

/** A client id has the form of a name, so that it is never taken for the address of a metadata document. */
function newClientId(): string {
  return `client_${randomBytes(CLIENT_ID_BYTES).toString('base64url')}`;
}

function clientDefaults(): NonNullable<Configuration['clientDefaults']> {
  return {
    application_type: 'native',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
    id_token_signed_response_alg: 'ES256',
  };
}

function featuresOf({ origins, issuer, mayFetch }: ProviderParts): NonNullable<Configuration['features']> {
  return {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
    registration: { enabled: true, issueRegistrationAccessToken: false, idFactory: newClientId },
    clientIdMetadataDocument: {
      enabled: true,
      ack: 'draft-02',
      allowFetch: (ctx: KoaContextWithOIDC | undefined) => guardOutage(() => mayFetch(ctx?.ip ?? null)),
      cacheDuration: METADATA_CACHE_SECONDS,
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: (_ctx, _client, oneOf) => oneOf ?? resourceUrl(issuer, 'mcp'),
      useGrantedResource: () => true,
      getResourceServerInfo: (ctx, indicator) => resourceServerOf(ctx, indicator, origins),
    },
  };
}

function resourceServerOf(ctx: KoaContextWithOIDC, indicator: string, origins: readonly string[]) {
  if (Array.isArray(ctx.oidc.params?.['resource'])) {
    throw new errors.InvalidTarget('a token is for one resource; ask for one at a time');
  }
  if (resourceNameOfUrl(indicator, origins) === null) {
    throw new errors.InvalidTarget('this server has no such resource');
  }
  return {
    scope: APP_SCOPES.join(' '),
    audience: indicator,
    accessTokenFormat: 'opaque',
    accessTokenTTL: ACCESS_TOKEN_SECONDS,
  } as const;
}

function cookiesOf(
  { cookieSecret }: StudioContext,
  isSecure: boolean,
): NonNullable<Configuration['cookies']> {
  // A secret of its own, so that nothing signed here is good for a session of the studio.
  const key = createHmac('sha256', cookieSecret).update('oauth cookies').digest('base64url');
  const prefix = isSecure ? '__Secure-paretostudio_oauth' : 'paretostudio_oauth';
  const flags = { httpOnly: true, sameSite: 'lax', secure: isSecure, signed: true } as const;
  return {
    keys: [key],
    names: { session: prefix, interaction: `${prefix}_request`, resume: `${prefix}_resume` },
    long: { ...flags, path: OAUTH_PATHS.authorize },
    short: flags,
  };
}

/** oidc-provider wants a key to sign ID tokens with. None is ever issued: this one lives and dies with the process. */
function unusedKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' };
}

function tokenRules(): Partial<Configuration> {
  return {
    rotateRefreshToken: true,
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: () => false,
    revokeGrantPolicy: (ctx) => !endsTokenAlone(ctx),
    conformIdTokenClaims: true,
    acceptQueryParamAccessTokens: false,
    allowOmittingSingleRegisteredRedirectUri: false,
    clientBasedCORS: () => true,
  };
}

function answers({ context, cookie, fetchMetadata }: ProviderParts): Partial<Configuration> {
  return {
    fetch: (input, init) => fetchMetadata(input as string | URL, init?.signal),
    fetchResponseBodyLimits: { 'client_id metadata document': METADATA_BYTES_MAX },
    interactions: {
      policy: consentPolicy(),
      url: (ctx, { uid }) => {
        const before = ctx.cookies.get(cookie.name, { signed: false });
        ctx.cookies.set(cookie.name, cookie.add(before, uid), cookie.flags(REQUEST_SECONDS * 1000));
        return CONSENT_PAGE + uid;
      },
    },
    loadExistingGrant: (ctx) => {
      const grantId = ctx.oidc.result?.consent?.grantId;
      return grantId === undefined ? undefined : ctx.oidc.provider.Grant.find(grantId);
    },
    findAccount: (_ctx, id) => findMember(context, id),
    renderError: (ctx, { error, error_description: description }) => {
      ctx.set(ERROR_PAGE_HEADERS);
      ctx.body = errorPage(error, description ?? error);
    },
  };
}

/** Tokens are for members who may still do something; whoever was removed or suspended gets no other. */
async function findMember({ storage }: StudioContext, id: string) {
  const [accountId = '', memberId = ''] = id.split('/');
  const member = await guardOutage(() => storage.repositories.members.findById(accountId, memberId));
  if (member === null || member.removedAt !== null || member.suspendedAt !== null) return undefined;
  return { accountId: id, claims: () => ({ sub: id }) };
}
