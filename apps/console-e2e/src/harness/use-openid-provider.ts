import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An OpenID provider on loopback: one page with one button, behind which sits whoever the test says. */
export interface OpenidProvider {
  /** What the studio is started with; filled in when the provider has started. */
  readonly environment: Record<string, string>;
  /** Who agrees there next: claims beyond the usual ones. */
  account: Record<string, unknown>;
}

const KEYS = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Gives a test file its provider; to be called before `useStudio`, which takes its environment. */
export function useOpenidProvider(): OpenidProvider {
  const provider: OpenidProvider = { environment: {}, account: {} };
  const nonces = new Map<string, string>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin());
    if (url.pathname === '/authorize') return showPage(response, url.searchParams);
    if (url.pathname !== '/token') return send(response, answerOf(url.pathname));
    let form = '';
    request.on('data', (part: Buffer) => (form += part.toString()));
    return request.on('end', () => {
      const nonce = nonces.get(new URLSearchParams(form).get('code') ?? '');
      send(response, { access_token: 'at', token_type: 'Bearer', id_token: sign({ nonce }) });
    });
  });
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answerOf = (path: string) =>
    path === '/jwks'
      ? { keys: [{ ...KEYS.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] }
      : {
          issuer: origin(),
          authorization_endpoint: `${origin()}/authorize`,
          token_endpoint: `${origin()}/token`,
          jwks_uri: `${origin()}/jwks`,
          id_token_signing_alg_values_supported: ['RS256'],
        };
  const showPage = (response: ServerResponse, asked: URLSearchParams) => {
    const code = `code-${nonces.size}`;
    nonces.set(code, asked.get('nonce') ?? '');
    const back = `${asked.get('redirect_uri')}?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`;
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(
      `<!doctype html><link rel="icon" href="data:,"><a href="${back.replaceAll('&', '&amp;')}">Agree</a>`,
    );
  };
  const sign = (more: Record<string, unknown>) => {
    const now = Math.floor(Date.now() / 1_000);
    const claims = { iss: origin(), aud: 'studio', iat: now, exp: now + 60, ...more, ...provider.account };
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const input = `${part({ alg: 'RS256', kid: 'k' })}.${part(claims)}`;
    return `${input}.${createSign('RSA-SHA256').update(input).sign(KEYS.privateKey, 'base64url')}`;
  };
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    Object.assign(provider.environment, {
      OIDC_ISSUER: origin(),
      OIDC_CLIENT_ID: 'studio',
      OIDC_CLIENT_SECRET: 'Kd83hs02LsPq-of-tests',
      OIDC_NAME: 'Works',
    });
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return provider;
}

function send(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
