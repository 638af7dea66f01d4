import { AdmissionUnavailableError } from '@paretostudio/admission';
import { ACCESS_TOKEN_PREFIX, bindToken, generateApiKey } from '@paretostudio/key-crypto';
import { AT, StubAdmission } from '../testing/stub-admission.js';
import { resolveAccessSettings } from './access-settings.js';
import type { AccessTokens } from './access-tokens.js';
import { createGuard, type Guard } from './create-guard.js';
import type { HttpRequest } from './http-request.js';

const METADATA = 'https://studio.example.org/.well-known/oauth-protected-resource/mcp';
const TOKENS: AccessTokens = {
  prefix: ACCESS_TOKEN_PREFIX,
  resourceOf: ({ url = '' }) => (url.startsWith('/mcp') ? url.slice(1) : null),
  challengeOf: () => ({ resourceMetadata: METADATA, scope: 'tools' }),
};
const CHALLENGED = `Bearer realm="paretostudio", scope="tools", resource_metadata="${METADATA}"`;

describe('a door that takes access tokens', () => {
  let admission: StubAdmission;
  let guard: Guard;
  beforeEach(() => {
    admission = new StubAdmission();
    guard = createGuard({ admission, tokens: TOKENS, clock: () => AT });
  });

  const newToken = () => generateApiKey({ prefix: ACCESS_TOKEN_PREFIX });
  const ask = (headers: HttpRequest['headers'], url = '/mcp') =>
    guard.authenticate({ headers, url }, 'whoami');
  const askWith = (token: string, url = '/mcp') => ask({ authorization: `Bearer ${token}` }, url);
  const challengeOf = async (headers: HttpRequest['headers'], url?: string) => {
    const access = await ask(headers, url);
    return [access.granted ? 200 : access.refusal.code, access.headers['WWW-Authenticate']];
  };

  it('asks admission for the token as bound to the resource of the request', async () => {
    const token = newToken();
    admission.letIn(bindToken(token, 'mcp'), { keyId: 'app-1' });
    expect(await askWith(token)).toMatchObject({ granted: true, principal: { keyId: 'app-1' } });
    expect(admission.requests).toEqual([{ key: bindToken(token, 'mcp'), cost: 0, burst: 1, address: null }]);
  });

  it('refuses a token at another resource than its own, with the challenge of that one', async () => {
    const token = newToken();
    admission.letIn(bindToken(token, 'mcp'));
    const access = await askWith(token, '/mcp/conn_x');
    expect(access).toMatchObject({ granted: false, status: 401, refusal: { code: 'invalid_access_token' } });
    expect(access.headers['WWW-Authenticate']).toBe(
      'Bearer realm="paretostudio", error="invalid_token", error_description="The access token is unknown, was ' +
        `replaced by a newer one, or is for another resource.", scope="tools", resource_metadata="${METADATA}"`,
    );
  });

  it.each(['invalid_api_key', 'api_key_revoked', 'api_key_expired'] as const)(
    'answers invalid_access_token where admission says %s, and knows whose it was',
    async (code) => {
      const token = newToken();
      admission.turnAway(bindToken(token, 'mcp'), code, { keyId: 'app-1' });
      const access = await askWith(token);
      expect(access).toMatchObject({
        status: 401,
        refusal: { code: 'invalid_access_token', challenge: { resourceMetadata: METADATA } },
        owner: { keyId: 'app-1' },
      });
      expect(JSON.stringify(access)).not.toContain(token);
    },
  );

  it.each(['account_suspended', 'quota_exceeded', 'burst_exceeded'] as const)(
    'answers %s as of a key, without a challenge',
    async (code) => {
      const token = newToken();
      admission.turnAway(bindToken(token, 'mcp'), code);
      const access = await askWith(token);
      expect(access).toMatchObject({ granted: false, refusal: { code } });
      expect(access).not.toHaveProperty('refusal.challenge');
    },
  );

  it('refuses a damaged token, and one where none is taken, without asking anybody', async () => {
    const token = newToken();
    const damaged = token.slice(0, -1) + (token.endsWith('a') ? 'b' : 'a');
    for (const [presented, url] of [
      [damaged, '/mcp'],
      [token.slice(0, -1), '/mcp'],
      [token, '/elsewhere'],
    ] as const) {
      expect(await askWith(presented, url)).toMatchObject({ refusal: { code: 'invalid_access_token' } });
    }
    expect(admission.requests).toEqual([]);
  });

  it('lets a token in from a foreign page, and a key never', async () => {
    const token = newToken();
    admission.letIn(bindToken(token, 'mcp'));
    const origin = 'https://foreign.example';
    expect(await ask({ authorization: `Bearer ${token}`, origin })).toMatchObject({ granted: true });
    const key = admission.admitting();
    expect(await ask({ authorization: `Bearer ${key}`, origin })).toMatchObject({
      refusal: { code: 'browser_origin_refused' },
    });
  });

  it('tells no sunset of a token, though each ends soon', async () => {
    const token = newToken();
    admission.letIn(bindToken(token, 'mcp'), { expiresAt: AT, sunsetAt: AT });
    const access = await askWith(token);
    expect([access.granted, access.headers['Sunset']]).toEqual([true, undefined]);
  });

  it('answers 503 during an outage, never 401', async () => {
    admission.failure = new AdmissionUnavailableError('down', { retryAfterSeconds: 2 });
    expect(await askWith(newToken())).toMatchObject({ status: 503, refusal: { code: 'unavailable' } });
  });

  it('shows who sends nothing at all where tokens come from', async () => {
    expect(await challengeOf({})).toEqual(['missing_credentials', CHALLENGED]);
  });

  it.each<{ what: string; headers: HttpRequest['headers']; url?: string }>([
    { what: 'a key that is unknown', headers: { authorization: `Bearer ${generateApiKey()}` } },
    { what: 'a damaged key', headers: { authorization: 'Bearer psk_short' } },
    { what: 'a key in X-API-Key that is unknown', headers: { 'x-api-key': generateApiKey() } },
    {
      what: 'a token in X-API-Key',
      headers: { 'x-api-key': generateApiKey({ prefix: ACCESS_TOKEN_PREFIX }) },
    },
    { what: 'a Bearer that is neither', headers: { authorization: 'Bearer eyJ.a.b' } },
    { what: 'an empty Bearer', headers: { authorization: 'Bearer ' } },
    { what: 'a key without the name of the scheme', headers: { authorization: generateApiKey() } },
    { what: 'another scheme', headers: { authorization: 'Basic YTpi' } },
    { what: 'an empty X-API-Key', headers: { 'x-api-key': '' } },
    { what: 'a key in the address', headers: {}, url: `/mcp?api_key=${generateApiKey()}` },
    { what: 'two credentials', headers: { authorization: 'Bearer a', 'x-api-key': 'b' } },
  ])('never shows $what where tokens come from', async ({ headers, url }) => {
    const [code, challenge] = await challengeOf(headers, url);
    expect(code).not.toBe('invalid_access_token');
    expect(challenge ?? '').not.toContain('resource_metadata');
  });

  it('never looks a token up as a key, nor a key as a token', async () => {
    const token = newToken();
    admission.letIn(token);
    const key = admission.admitting();
    expect(await askWith(token)).toMatchObject({ granted: false });
    expect(await ask({ 'x-api-key': token })).toMatchObject({ refusal: { code: 'invalid_api_key' } });
    expect(await askWith(key)).toMatchObject({ granted: true });
    expect(admission.requests.map((request) => request.key)).toEqual([bindToken(token, 'mcp'), key]);
  });

  it('is none unless it was told to: a token is then a Bearer that another strategy may know', async () => {
    const plain = createGuard({ admission });
    const access = await plain.authenticate({ headers: { authorization: `Bearer ${newToken()}` } }, null);
    expect(access).toMatchObject({ status: 401, refusal: { code: 'invalid_api_key' } });
    expect(access).not.toHaveProperty('refusal.challenge');
  });

  it('cannot be made where tokens begin as keys do', () => {
    const tokens = { ...TOKENS, prefix: 'psk_' };
    expect(() => resolveAccessSettings({ admission, tokens })).toThrow(TypeError);
  });
});
