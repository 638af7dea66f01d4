import { GithubIdentityProvider } from './github-identity-provider.js';
import { type FakeGithub, startFakeGithub } from './testing/fake-github.js';

const TRIP = {
  state: 'state-of-this-trip',
  nonce: 'unused',
  codeVerifier: 'v'.repeat(43),
  redirectUri: 'https://studio.example.com/v1/auth/with/github/callback',
};

describe('GithubIdentityProvider', () => {
  let fake: FakeGithub;
  let provider: GithubIdentityProvider;
  beforeEach(async () => {
    fake = await startFakeGithub();
    provider = new GithubIdentityProvider({
      name: 'GitHub',
      clientId: 'studio',
      clientSecret: 'Kd83hs02LsPq',
      webUrl: fake.origin,
      apiUrl: `${fake.origin}/api`,
    });
  });
  afterEach(() => fake.close().catch(() => undefined));

  const comeBack = async (trip = TRIP) => {
    const back = fake.browse((await provider.authorizationUrl(TRIP)).href);
    return provider.identify(back.searchParams, trip);
  };
  const refused = (problem: string) => expect.objectContaining({ name: 'ProviderError', problem });

  it('knows an account by its number, with the primary address', async () => {
    fake.emails = [
      { email: 'old@example.org', primary: false, verified: true },
      { email: 'ada@example.org', primary: true, verified: true },
    ];
    await expect(comeBack()).resolves.toEqual({
      provider: 'github',
      issuer: `${fake.origin}/login/oauth`,
      subject: '583231',
      label: 'ada',
      email: 'ada@example.org',
      name: 'Ada',
    });
  });

  it.each([
    ['is not verified', [{ email: 'eve@example.org', primary: true, verified: false }]],
    ['is not the primary one', [{ email: 'eve@example.org', primary: false, verified: true }]],
    ['is not there', []],
    ['is no list', { email: 'eve@example.org', primary: true, verified: true }],
    ['is no address', [null, 7, { email: 7, primary: true, verified: true }]],
  ])('vouches for no address that %s', async (_, emails) => {
    fake.emails = emails;
    await expect(comeBack()).resolves.toMatchObject({ subject: '583231', email: null });
  });

  it('calls a person without a name by the name of the account', async () => {
    fake.user = { id: 7, login: 'grace', name: null };
    await expect(comeBack()).resolves.toMatchObject({ subject: '7', name: 'grace' });
  });

  it.each([{}, { id: '583231', login: 'ada' }, { id: 1.5, login: 'ada' }, { id: 7 }, []])(
    'vouches for nobody whose account is %j',
    async (user) => {
      fake.user = user as Record<string, unknown>;
      await expect(comeBack()).rejects.toEqual(refused('provider_refused'));
    },
  );

  it('refuses a code of another trip: its verifier is not ours', async () => {
    await expect(comeBack({ ...TRIP, codeVerifier: 'w'.repeat(43) })).rejects.toEqual(
      refused('provider_refused'),
    );
  });

  it('refuses a code for the second time', async () => {
    const back = fake.browse((await provider.authorizationUrl(TRIP)).href);
    await provider.identify(back.searchParams, TRIP);
    await expect(provider.identify(back.searchParams, TRIP)).rejects.toEqual(refused('provider_refused'));
  });

  it('tells a person who said no, and an outage', async () => {
    const answer = (query: Record<string, string>) => new URLSearchParams({ state: TRIP.state, ...query });
    await expect(provider.identify(answer({ error: 'access_denied' }), TRIP)).rejects.toEqual(
      refused('cancelled'),
    );
    fake.outage = 502;
    await expect(comeBack()).rejects.toEqual(refused('provider_unavailable'));
    await fake.close();
    await expect(comeBack()).rejects.toEqual(refused('provider_unavailable'));
  });
});
