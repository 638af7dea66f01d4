import { ACCESS_TOKEN_PREFIX, bindToken } from './access-token.js';
import { generateApiKey } from './generate-api-key.js';
import { parseApiKey } from './parse-api-key.js';

const TOKEN = generateApiKey({ prefix: ACCESS_TOKEN_PREFIX });

describe('bindToken', () => {
  it('makes another text of one token for each resource', () => {
    expect(bindToken(TOKEN, 'mcp')).toBe(`mcp ${TOKEN}`);
    expect(bindToken(TOKEN, 'v1')).not.toBe(bindToken(TOKEN, 'mcp'));
  });

  it.each(['', ' ', 'mcp v1', 'mcp\n', 'mcp\u00a0x'])(
    'refuses the name %j, which could make two texts one',
    (name) => {
      expect(() => bindToken(TOKEN, name)).toThrow(RangeError);
    },
  );
});

describe('ACCESS_TOKEN_PREFIX', () => {
  it('tells a token from a key offline', () => {
    expect(parseApiKey(TOKEN, { prefix: ACCESS_TOKEN_PREFIX }).ok).toBe(true);
    expect(parseApiKey(TOKEN)).toMatchObject({ ok: false, reason: 'prefix' });
    expect(parseApiKey(generateApiKey(), { prefix: ACCESS_TOKEN_PREFIX }).ok).toBe(false);
  });
});
