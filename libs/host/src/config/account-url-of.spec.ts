import { accountUrlOf } from './account-url-of.js';
import { readConfig, type Config } from './read-config.js';

const CREDENTIAL_KEYS = `c1:${Buffer.from('of-tests-alone-0123456789-abcdef').toString('base64url')}`;
const KEY_PEPPERS = `p1:${Buffer.from('of-tests-alone-0123456789-abcdef').toString('base64url')}`;

function ofApi(environment: Record<string, string>): Config {
  return readConfig(environment);
}

function ofMcp(environment: Record<string, string>): Config {
  return readConfig(
    { DATABASE_URL: 'postgres://127.0.0.1/db', KEY_PEPPERS, CREDENTIAL_KEYS, ...environment },
    'mcp',
  );
}

describe('accountUrlOf', () => {
  it.each<[string, Config, string | null]>([
    ['PUBLIC_URL', ofApi({ PUBLIC_URL: 'https://a.example:8443' }), 'https://a.example:8443/v1/account/plan'],
    [
      'PUBLIC_URL for MCP alone',
      ofMcp({ PUBLIC_URL: 'https://a.example' }),
      'https://a.example/v1/account/plan',
    ],
    ['loopback', ofApi({ PORT: '4000' }), 'http://127.0.0.1:4000/v1/account/plan'],
    ['IPv6 loopback alone', ofApi({ HOST: '::1' }), 'http://[::1]:3000/v1/account/plan'],
    ['a port that the system chooses', ofApi({ PORT: '0' }), null],
    ['any interface', ofApi({ HOST: '0.0.0.0' }), null],
    ['no REST', ofApi({ SURFACES: 'mcp' }), null],
    ['MCP alone', ofMcp({}), null],
    ['an operator', ofApi({ PUBLIC_URL: 'https://a.example', BILLING: 'managed' }), null],
  ])('for %s is known as far as it can be', (_what, config, url) => {
    expect(accountUrlOf(config)).toBe(url);
  });
});
