import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type LoopbackServer, startLoopbackServer } from './loopback-server.js';

/** An OpenID provider that answers what a spec tells it to, true or not. */
export interface FakeOpenidProvider extends LoopbackServer {
  /** What its metadata says, over what is true. */
  metadata: Record<string, unknown>;
  /** What the next ID token says, over what is true. */
  claims: Record<string, unknown>;
  /** What it tells of the user; 404 while null. */
  userinfo: Record<string, unknown> | null;
  /** What it answers with instead, at every address. */
  outage: number | null;
  /** Whether ID tokens are signed by a key that its metadata does not have. */
  signsWithForeignKey: boolean;
  /** How often its metadata was asked for. */
  discoveries: number;
  /** The forms that its token endpoint was sent. */
  readonly exchanges: URLSearchParams[];
}

type KeyPair = { readonly publicKey: KeyObject; readonly privateKey: KeyObject };

/** Starts one for the client `studio`. */
export async function startFakeOpenidProvider(): Promise<FakeOpenidProvider> {
  const { own, foreign } = keys();
  const state = {
    metadata: {} as Record<string, unknown>,
    claims: {} as Record<string, unknown>,
    userinfo: null as Record<string, unknown> | null,
    outage: null as number | null,
    signsWithForeignKey: false,
    discoveries: 0,
    exchanges: [] as URLSearchParams[],
  };
  const server = await startLoopbackServer((origin) => (request, response) => {
    const send = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (state.outage !== null) return send({ error: 'server_error' }, state.outage);
    const { pathname } = new URL(request.url ?? '/', origin);
    if (pathname === '/.well-known/openid-configuration') {
      state.discoveries += 1;
      return send({ ...metadataOf(origin), ...state.metadata });
    }
    if (pathname === '/jwks') {
      return send({
        keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }],
      });
    }
    if (pathname === '/userinfo' && state.userinfo !== null) return send(state.userinfo);
    if (pathname !== '/token') return send({ error: 'not_found' }, 404);
    let form = '';
    request.on('data', (part: Buffer) => (form += part.toString()));
    return request.on('end', () => {
      state.exchanges.push(new URLSearchParams(form));
      const key = state.signsWithForeignKey ? foreign.privateKey : own.privateKey;
      const claims = { ...claimsOf(origin), ...state.claims };
      send({ access_token: 'at', token_type: 'Bearer', expires_in: 60, id_token: sign(claims, key) });
    });
  });
  return Object.assign(state, server);
}

let made: { readonly own: KeyPair; readonly foreign: KeyPair } | undefined;

/** Made once, for that is slow. */
function keys() {
  const make = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
  return (made ??= { own: make(), foreign: make() });
}

function metadataOf(origin: string): Record<string, unknown> {
  return {
    issuer: origin,
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/token`,
    jwks_uri: `${origin}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
}

function claimsOf(origin: string): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1_000);
  return { iss: origin, aud: 'studio', sub: 'subject-1', iat: now, exp: now + 60 };
}

function sign(claims: Record<string, unknown>, key: KeyObject): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${part({ alg: 'RS256', kid: 'k1' })}.${part(claims)}`;
  return `${input}.${createSign('RSA-SHA256').update(input).sign(key).toString('base64url')}`;
}
