import { createHash, generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type LoopbackServer, startLoopbackServer } from './loopback-server.js';

/** The client that the test's OpenID provider knows. */
export const OPENID_CLIENT = { clientId: 'studio', clientSecret: 'Kd83hs02LsPq-of-tests' } as const;

/** An account at the test's OpenID provider. */
export interface OpenidAccount {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

/** A real OpenID provider on loopback, in which whoever comes is signed in as the account that the spec says. */
export interface OpenidServer extends LoopbackServer {
  /** Who sits at the browser; null says no. */
  account: OpenidAccount | null;
  /**
   * Does what a browser does at the provider: signs in and agrees.
   *
   * @param address - Where our server sent the browser.
   * @returns Where the provider sends it back to.
   */
  browse(address: string): Promise<URL>;
}

// What the provider takes from newer versions of Node.js.
URL.parse ??= (url, base) => (URL.canParse(String(url), base) ? new URL(url, base) : null);

/** @param redirectUri - The only one that the client may name. */
export async function startOpenidServer(redirectUri: string): Promise<OpenidServer> {
  const { default: Provider } = await import('oidc-provider');
  const state: { account: OpenidAccount | null } = { account: null };
  const accounts = new Map<string, OpenidAccount>();
  const server = await startLoopbackServer((origin) => {
    const provider = new Provider(origin, {
      clients: [
        {
          client_id: OPENID_CLIENT.clientId,
          client_secret: OPENID_CLIENT.clientSecret,
          redirect_uris: [redirectUri],
        },
      ],
      jwks: { keys: [{ ...signingKey(), use: 'sig', alg: 'RS256', kid: 'test' }] },
      cookies: { keys: [createHash('sha256').update(origin).digest('hex')] },
      features: { devInteractions: { enabled: false } },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, accountId) => ({
        accountId,
        claims: () => ({ ...accounts.get(accountId), sub: accountId }),
      }),
    });
    const answer = provider.callback();
    const interact = async (request: IncomingMessage, response: ServerResponse) => {
      const { prompt, params } = await provider.interactionDetails(request, response);
      const { account } = state;
      if (account === null) {
        const error = { error: 'access_denied', error_description: 'said <b>no</b>' };
        return provider.interactionFinished(request, response, error);
      }
      if (prompt.name === 'login') {
        accounts.set(account.sub, account);
        return provider.interactionFinished(request, response, { login: { accountId: account.sub } });
      }
      const grant = new provider.Grant({ accountId: account.sub, clientId: String(params['client_id']) });
      grant.addOIDCScope('openid email profile');
      return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
    };
    return (request, response) => {
      const isInteraction = request.url?.startsWith('/interaction/') ?? false;
      void (isInteraction ? interact(request, response) : answer(request, response));
    };
  });
  return Object.assign(state, server, { browse: (address: string) => browse(address, server.origin) });
}

function signingKey(): Record<string, unknown> {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
}

/** Follows redirects within the provider, with its cookies. */
async function browse(address: string, origin: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = new URL(address);
  for (let step = 0; url.origin === origin && step < 10; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const each of answer.headers.getSetCookie()) {
      const [pair = ''] = each.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`The provider answered ${answer.status}: ${await answer.text()}`);
    url = new URL(location, url);
  }
  return url;
}
