import { normaliseMetadata } from './normalise-metadata.js';

const PROFILE = {
  response_types: ['code'],
  response_modes: ['query'],
  application_type: 'native',
  token_endpoint_auth_method: 'none',
};

describe('normaliseMetadata', () => {
  it('leaves a program without a secret, whatever it asked for', () => {
    expect(
      normaliseMetadata({
        client_name: 'A program',
        client_uri: 'https://program.example',
        redirect_uris: ['https://program.example/cb'],
        grant_types: ['client_credentials', 'refresh_token'],
        response_types: ['token'],
        application_type: 'web',
        token_endpoint_auth_method: 'client_secret_basic',
        client_secret: 'mine',
        scope: 'openid',
        logo_uri: 'https://elsewhere.example/x.svg',
        jwks_uri: 'http://127.0.0.1/keys',
        sector_identifier_uri: 'http://127.0.0.1/sector',
      }),
    ).toEqual({
      client_name: 'A program',
      client_uri: 'https://program.example',
      redirect_uris: ['https://program.example/cb'],
      grant_types: ['authorization_code', 'refresh_token'],
      ...PROFILE,
    });
  });

  it('lets a program refresh unless it says that it cannot', () => {
    expect(normaliseMetadata({})['grant_types']).toEqual(['authorization_code', 'refresh_token']);
    expect(normaliseMetadata({ grant_types: ['authorization_code'] })['grant_types']).toEqual([
      'authorization_code',
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//program.example',
    7,
    `https://a.example/${'x'.repeat(2_048)}`,
  ])('leaves out the home page %j', (client_uri) => {
    expect(normaliseMetadata({ client_uri })).not.toHaveProperty('client_uri');
  });

  it('keeps at most twenty addresses and two hundred characters of a name', () => {
    const { redirect_uris, client_name } = normaliseMetadata({
      redirect_uris: Array.from({ length: 30 }, (_, index) => `https://a.example/${index}`),
      client_name: 'x'.repeat(300),
    });
    expect(redirect_uris).toHaveLength(20);
    expect(client_name).toHaveLength(200);
  });
});
