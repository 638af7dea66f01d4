import type { JsonObject } from '../types/json-object.js';
import { asksForSecret as asks } from './asks-for-secret.js';

const form = (properties: unknown) => ({ type: 'object', properties });
const asksForSecret = (schema: JsonObject, message = '') => asks(schema, message);

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

  test.each([
    [form({ value: { type: 'string', description: 'The API key of your account' } }), ''],
    [form({ value: { type: 'string' } }), 'Please enter your GitHub token.'],
    [form({ value: {} }), 'Enter the password for notes.example.com'],
    [form({ sure: { type: 'boolean' }, value: { type: 'string' } }), 'Your password?'],
    [form({ login: { type: 'object', properties: { password: { type: 'string' } } } }), ''],
    [{ type: 'object', anyOf: [form({ token: { type: 'string' } })] }, ''],
  ])('knows one by what is said of a text to fill in, wherever it stands: %j, %j', (schema, message) => {
    expect(asksForSecret(schema, message)).toBe(true);
  });

  test.each([
    form({ sure: { type: 'boolean', description: 'Its last token is revoked too.' } }),
    form({ which: { type: 'string', enum: ['ci', 'local'] } }),
    form({ which: { type: 'string', oneOf: [{ const: 'ci', title: 'For builds' }] } }),
  ])('lets people be asked about a secret where they cannot write one: %j', (schema) => {
    expect(asksForSecret(schema, 'Which API key shall be deleted?')).toBe(false);
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
