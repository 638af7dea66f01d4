import { asksForSecret } from './asks-for-secret.js';

const form = (properties: unknown) => ({ type: 'object', properties });

describe('asksForSecret', () => {
  test.each([
    'password',
    'newPassword',
    'db_password',
    'PASSWORD',
    'pass phrase',
    'passcode',
    'secret',
    'clientSecret',
    'token',
    'GITHUB_TOKEN',
    'accessToken',
    'apiKey',
    'api-key',
    'API Key',
    'apikey',
    'private_key',
    'credentials',
    'pass\u200bword',
    'p\u0430ssword password',
    '\uff50\uff41\uff53\uff53\uff57\uff4f\uff52\uff44',
    'pa\u0301ssword',
  ])('knows a secret by its name or title: %j', (name) => {
    expect(asksForSecret(form({ [name]: { type: 'string' } }))).toBe(true);
    expect(asksForSecret(form({ field: { type: 'string', title: `Your ${name}` } }))).toBe(true);
  });

  test('knows one by its format', () => {
    expect(asksForSecret(form({ field: { type: 'string', format: 'password' } }))).toBe(true);
  });

  test('finds one among other fields', () => {
    expect(asksForSecret(form({ name: { type: 'string' }, token: true }))).toBe(true);
  });

  test.each([
    'answer',
    'maxTokens',
    'key',
    'monkey',
    'secretary',
    'passenger',
    'compass',
    'tokenizer',
    'email',
  ])('lets people be asked for %j', (name) => {
    expect(asksForSecret(form({ [name]: { type: 'string', title: name } }))).toBe(false);
  });

  test.each([{}, form(null), form([]), form({ a: null })])(
    'takes %j for a form without secrets',
    (schema) => {
      expect(asksForSecret(schema)).toBe(false);
    },
  );
});
