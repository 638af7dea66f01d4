import { REFUSALS, type RefusalCode } from './refusals.js';
import { wwwAuthenticate } from './www-authenticate.js';

describe('wwwAuthenticate', () => {
  it.each<RefusalCode>(['missing_credentials', 'invalid_session', 'invalid_credentials'])(
    'challenges without an error when no key was sent: %s',
    (code) => {
      expect(wwwAuthenticate({ code, detail: 'Not told.' })).toBe('Bearer realm="paretostudio"');
    },
  );

  it.each<RefusalCode>(['invalid_api_key', 'api_key_revoked', 'api_key_expired', 'invalid_access_token'])(
    'challenges with invalid_token when a key or a token was sent: %s',
    (code) => {
      expect(wwwAuthenticate({ code, detail: 'It has ended.' })).toBe(
        'Bearer realm="paretostudio", error="invalid_token", error_description="It has ended."',
      );
    },
  );

  it('says where the metadata of the resource is, and what to ask for, only where the refusal does', () => {
    const resourceMetadata = 'https://studio.example.org/.well-known/oauth-protected-resource/mcp';
    const refusal = { code: 'missing_credentials', detail: '' } as const;
    expect(
      wwwAuthenticate({ ...refusal, challenge: { resourceMetadata, scope: 'library:read tools' } }),
    ).toBe(
      `Bearer realm="paretostudio", scope="library:read tools", resource_metadata="${resourceMetadata}"`,
    );
    expect(wwwAuthenticate({ ...refusal, challenge: { resourceMetadata: 'https://a/"b\\\r\n' } })).toBe(
      `Bearer realm="paretostudio", resource_metadata="https://a/'b???"`,
    );
  });

  it('challenges on every 401 and on nothing else', () => {
    for (const code of Object.keys(REFUSALS) as RefusalCode[]) {
      expect([code, wwwAuthenticate({ code, detail: '' }) !== null]).toEqual([
        code,
        REFUSALS[code].status === 401,
      ]);
    }
  });

  it('lets no text end the description or the header', () => {
    const detail = `a"b\\c\r\nX: y\u0000ü${'z'.repeat(1000)}`;
    expect(wwwAuthenticate({ code: 'invalid_api_key', detail })).toMatch(
      /error_description="a'b\?c\?\?X: y\?\?z{1,200}"$/,
    );
  });
});
