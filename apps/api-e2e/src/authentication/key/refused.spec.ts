import { generateApiKey } from '@paretostudio/key-crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import { expectProblem } from '../../harness/expect-problem.js';
import { createKey, signUp, type IssuedKey, type Person } from '../../harness/people.js';
import { secret } from '../../harness/secrets.js';
import { useStudio } from '../../harness/use-studio.js';

const CHALLENGE = 'Bearer realm="paretostudio"';
const HEADERS: readonly [name: string, headersWith: (key: string) => OutgoingHttpHeaders][] = [
  ['Authorization', (key) => ({ authorization: `Bearer ${key}` })],
  ['X-API-Key', (key) => ({ 'x-api-key': key })],
];

describe('a request with a key that is not good', () => {
  const studio = useStudio();
  let person: Person;
  let good: IssuedKey;

  beforeAll(async () => {
    person = await signUp(studio);
    good = await createKey(studio, person);
  });

  const me = (headers: OutgoingHttpHeaders, query = '') => studio.ask({ path: `/v1/me${query}`, headers });

  async function expectBadKey(headers: OutgoingHttpHeaders, code: string) {
    const answer = await me(headers);
    expectProblem(answer, 401, code);
    // A quotation mark would end the description.
    const description = String(answer.body['detail']).replaceAll('"', "'");
    expect(answer.headers['www-authenticate']).toBe(
      `${CHALLENGE}, error="invalid_token", error_description="${description}"`,
    );
    expect(answer.headers['cache-control']).toBe('no-store');
    return answer;
  }

  describe.each(HEADERS)('in %s', (_name, headersWith) => {
    it('is let in with the good key', async () => {
      await expect(me(headersWith(good.key))).resolves.toMatchObject({
        status: 200,
        body: { kind: 'api-key', key: { id: good.id } },
      });
    });

    it.each([
      ['too short', 'psk_abc'],
      ['the placeholder of the documentation', 'psk_your_key_here'],
      ['of characters that no key has', `psk_${'-'.repeat(38)}`],
    ])('is refused offline when the key is %s', async (_case, key) => {
      await expectBadKey(headersWith(key), 'invalid_api_key');
    });

    it('is refused when one character of a good key was changed', async () => {
      const last = good.key.endsWith('0') ? '1' : '0';
      await expectBadKey(headersWith(good.key.slice(0, -1) + last), 'invalid_api_key');
    });

    it('is refused when the prefix of a good key is written in upper case', async () => {
      await expectBadKey(headersWith(good.key.replace('psk_', 'PSK_')), 'invalid_api_key');
    });

    it('is refused when the key is well-formed but unknown', async () => {
      await expectBadKey(headersWith(secret(generateApiKey())), 'invalid_api_key');
    });

    it('is refused with a code of its own when the key was revoked', async () => {
      const { id, key } = await createKey(studio, person);
      await studio.ask({
        method: 'POST',
        path: `/v1/api-keys/${id}/revoke`,
        cookie: person.cookie,
        json: {},
      });

      await expectBadKey(headersWith(key), 'api_key_revoked');
    });

    it('is refused with a code of its own when the key has expired', async () => {
      const { id, key } = await createKey(studio, person);
      await studio.database.query(`update paretostudio.api_keys set expires_at = now() where id = $1`, [id]);

      await expectBadKey(headersWith(key), 'api_key_expired');
    });
  });

  it('is challenged without an error, and told where tokens come from, when it carries no credential at all', async () => {
    const answer = await me({});

    expectProblem(answer, 401, 'missing_credentials');
    expect(answer.headers['www-authenticate']).toBe(
      `${CHALLENGE}, scope="library:read library:write tools", ` +
        `resource_metadata="${studio.server.url}/.well-known/oauth-protected-resource/v1"`,
    );
  });

  it.each([
    ['a key in both headers', (key: string) => ({ authorization: `Bearer ${key}`, 'x-api-key': key })],
    ['two keys in one header', (key: string) => ({ 'x-api-key': `${key}, ${key}` })],
    ['the same header twice', (key: string) => ({ 'x-api-key': [key, key] })],
  ])('is refused as ambiguous when it carries %s, although the key is good', async (_case, headersWith) => {
    expectProblem(await me(headersWith(good.key)), 400, 'invalid_request');
  });

  it('ignores a good key in the query string, and says so', async () => {
    const answer = await me({}, `?api_key=${good.key}`);

    expectProblem(answer, 401, 'missing_credentials', {
      detail: expect.stringContaining('query string is ignored'),
    });
    expect(answer.text).not.toContain(good.key);
  });
});
