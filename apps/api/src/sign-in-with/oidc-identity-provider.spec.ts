import { OidcIdentityProvider } from './oidc-identity-provider.js';
import { type FakeOpenidProvider, startFakeOpenidProvider } from './testing/fake-openid-provider.js';

const TRIP = {
  state: 'state-of-this-trip',
  nonce: 'nonce-of-this-trip',
  codeVerifier: 'v'.repeat(43),
  redirectUri: 'https://studio.example.com/v1/auth/with/oidc/callback',
};

describe('OidcIdentityProvider', () => {
  let fake: FakeOpenidProvider;
  let now: Date;
  beforeEach(async () => {
    fake = await startFakeOpenidProvider();
    fake.claims = { nonce: TRIP.nonce };
    now = new Date();
  });
  afterEach(() => fake.close().catch(() => undefined));

  const provider = (issuer = fake.origin) =>
    new OidcIdentityProvider(
      { id: 'oidc', name: 'Works', issuer, clientId: 'studio', clientSecret: 'Kd83hs02LsPq' },
      () => now,
    );
  const comeBack = (query: Record<string, string> = {}, at = provider()) =>
    at.identify(new URLSearchParams({ code: 'c', state: TRIP.state, ...query }), TRIP);
  const refused = (problem: string) => expect.objectContaining({ name: 'ProviderError', problem });

  it('sends the browser away with state, nonce and the digest of the verifier, never the verifier itself', async () => {
    const url = await provider().authorizationUrl(TRIP);
    expect(`${url.origin}${url.pathname}`).toBe(`${fake.origin}/authorize`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'studio',
      redirect_uri: TRIP.redirectUri,
      response_type: 'code',
      scope: 'openid email profile',
      state: TRIP.state,
      nonce: TRIP.nonce,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    expect(url.href).not.toContain(TRIP.codeVerifier);
  });

  it('takes subject, name and a verified address out of a good ID token, and shows the verifier', async () => {
    Object.assign(fake.claims, { email: 'ada@example.org', email_verified: true, name: 'Ada' });
    await expect(comeBack()).resolves.toEqual({
      provider: 'oidc',
      issuer: fake.origin,
      subject: 'subject-1',
      label: 'ada@example.org',
      email: 'ada@example.org',
      name: 'Ada',
    });
    expect(fake.exchanges[0]?.get('code_verifier')).toBe(TRIP.codeVerifier);
  });

  it.each([false, undefined, 'true', 1])('takes an address for unverified that is %j', async (verified) => {
    Object.assign(fake.claims, { email: 'ada@example.org', email_verified: verified });
    await expect(comeBack()).resolves.toMatchObject({ email: null, label: 'ada@example.org' });
  });

  it('asks for what the ID token does not tell, and believes it of the same subject alone', async () => {
    fake.metadata = { userinfo_endpoint: `${fake.origin}/userinfo` };
    fake.userinfo = { sub: 'subject-1', email: 'ada@example.org', email_verified: true };
    await expect(comeBack()).resolves.toMatchObject({ email: 'ada@example.org' });
    fake.userinfo = { sub: 'subject-2', email: 'eve@example.org', email_verified: true };
    await expect(comeBack()).rejects.toEqual(refused('provider_refused'));
  });

  it.each([
    ['of another issuer', { iss: 'https://accounts.google.com' }],
    ['for another client', { aud: 'somebody-else' }],
    ['with the nonce of another trip', { nonce: 'replayed' }],
    ['without a nonce', { nonce: undefined }],
    ['that has expired', { exp: 1_000_000 }],
    ['without a subject', { sub: undefined }],
    ['with a subject that cannot be kept', { sub: 'a\u0000b' }],
    ['with a subject that is too long', { sub: 'a'.repeat(256) }],
  ])('refuses an ID token %s', async (_, claims) => {
    Object.assign(fake.claims, claims);
    await expect(comeBack()).rejects.toEqual(refused('provider_refused'));
  });

  it('refuses an ID token that somebody else signed', async () => {
    fake.signsWithForeignKey = true;
    await expect(comeBack()).rejects.toEqual(refused('provider_refused'));
  });

  it('refuses metadata that name another issuer', async () => {
    fake.metadata = { issuer: 'https://accounts.google.com' };
    await expect(comeBack()).rejects.toEqual(refused('provider_refused'));
  });

  it.each([
    ['another state', { state: 'state-of-another-trip' }],
    ['another issuer', { iss: 'https://accounts.google.com' }],
  ])('refuses an answer with %s, and shows its code to nobody', async (_, query) => {
    fake.metadata = { authorization_response_iss_parameter_supported: true };
    await expect(comeBack({ iss: fake.origin, ...query })).rejects.toEqual(refused('provider_refused'));
    expect(fake.exchanges).toEqual([]);
  });

  it('tells a person who said no from a provider that refuses', async () => {
    const answers = async (error: string) => comeBack({ error }).catch((fault) => fault.problem);
    await expect(answers('access_denied')).resolves.toBe('cancelled');
    await expect(answers('temporarily_unavailable')).resolves.toBe('provider_unavailable');
    await expect(answers('invalid_scope')).resolves.toBe('provider_refused');
  });

  it.each([500, 503, 429])('takes the status %i for an outage, and asks anew afterwards', async (status) => {
    const one = provider();
    fake.outage = status;
    await expect(one.authorizationUrl(TRIP)).rejects.toEqual(refused('provider_unavailable'));
    fake.outage = null;
    await expect(one.authorizationUrl(TRIP)).resolves.toBeInstanceOf(URL);
  });

  it('takes a server that is not there for an outage', async () => {
    const gone = provider();
    await fake.close();
    await expect(gone.authorizationUrl(TRIP)).rejects.toEqual(refused('provider_unavailable'));
  });

  it('asks for metadata once for all who come at a time, and again after an hour', async () => {
    const one = provider();
    await Promise.all(Array.from({ length: 5 }, () => one.authorizationUrl(TRIP)));
    expect(fake.discoveries).toBe(1);
    now = new Date(now.getTime() + 3_600_000);
    await one.authorizationUrl(TRIP);
    expect(fake.discoveries).toBe(2);
  });

  it('takes an issuer with and without a slash at its end for the same', async () => {
    fake.metadata = { issuer: `${fake.origin}/` };
    fake.claims['iss'] = `${fake.origin}/`;
    await expect(comeBack()).resolves.toMatchObject({ issuer: fake.origin });
  });
});
