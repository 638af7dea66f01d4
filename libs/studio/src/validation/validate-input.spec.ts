import { PERMISSION_LIMITS } from '@paretostudio/permissions';
import fc from 'fast-check';
import { CreateApiKeyInput } from '../api-keys/create-api-key.input.js';
import { ListApiKeysInput } from '../api-keys/list-api-keys.input.js';
import { CreatePromptInput } from '../prompts/create-prompt.input.js';
import { SignInInput } from '../people/sign-in.input.js';
import { INPUT_DEPTH_MAX, INPUT_VALUES_MAX } from './check-tree.js';
import { NoInput } from './no-input.js';
import { validateInput } from './validate-input.js';

const fieldsOf = (result: ReturnType<typeof validateInput>) =>
  result.ok ? [] : (result.refusal.fields ?? []).map(({ path }) => path);

describe('validateInput', () => {
  it('answers an instance, with one-line texts trimmed and others left as they are', () => {
    const result = validateInput(CreatePromptInput, { title: '  A title ', body: '  kept \n' });
    expect(result).toEqual({ ok: true, value: { title: 'A title', body: '  kept \n' } });
    expect(result.ok && result.value).toBeInstanceOf(CreatePromptInput);
  });

  it.each([null, [], 'text', 1, true])('refuses %j in place of an object', (raw) => {
    expect(validateInput(NoInput, raw)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid_request', detail: 'The input must be an object.', fields: [{ path: '' }] },
    });
  });

  it('takes nothing at all for an empty object', () => {
    expect(validateInput(NoInput, undefined)).toEqual({ ok: true, value: {} });
    expect(fieldsOf(validateInput(CreateApiKeyInput, undefined))).toEqual(['name']);
    expect(fieldsOf(validateInput(NoInput, { extra: 1 }))).toEqual(['extra']);
  });

  it('refuses unknown fields at every depth, and says which', () => {
    const raw = { title: 't', body: 'b', extra: 1, variables: [{ name: 'a' }, { name: 'b', more: 2 }] };
    const result = validateInput(CreatePromptInput, raw);
    expect(fieldsOf(result).sort()).toEqual(['extra', 'variables.1.more']);
    expect(result).toMatchObject({ refusal: { fields: [{ message: 'is not a known field' }, {}] } });
  });

  it.each(['hasOwnProperty', 'isPrototypeOf', 'toString', '__defineGetter__', '__lookupSetter__'])(
    'refuses a field named %s, which every object inherits, at every depth',
    (name) => {
      for (const raw of [
        { title: 't', body: 'b', [name]: 1 },
        { title: 't', body: 'b', variables: [{ name: 'a', [name]: 1 }] },
      ]) {
        expect(validateInput(CreatePromptInput, raw)).toMatchObject({ ok: false });
      }
      const permissions = { [name]: ['*'] };
      expect(validateInput(CreateApiKeyInput, { name: 'k', permissions })).toMatchObject({ ok: false });
    },
  );

  it.each([[[[]]], [[[{ name: 'a' }]]], [[{ name: 'a' }, [{ name: 'b' }]]]])(
    'refuses lists in place of the items of a list: %j',
    (variables) => {
      const result = validateInput(CreatePromptInput, { title: 't', body: 'b', variables });
      expect(fieldsOf(result)).toEqual(['variables']);
    },
  );

  it.each(['__proto__', 'constructor', 'prototype', 'a\u0000', '\ud800'])(
    'refuses a field named %j',
    (name) => {
      const raw = JSON.parse(`{"name": "k", ${JSON.stringify(name)}: {"a": 1}}`) as unknown;
      expect(validateInput(CreateApiKeyInput, raw)).toMatchObject({ ok: false });
      expect(({} as { a?: unknown }).a).toBeUndefined();
    },
  );

  it.each(['a\u0000b', '\ud800', 'a\udc00b'])('refuses the text %j wherever it stands', (text) => {
    expect(fieldsOf(validateInput(CreateApiKeyInput, { name: text }))).toEqual(['name']);
    expect(fieldsOf(validateInput(CreateApiKeyInput, { name: 'k', permissions: { self: [text] } }))).toEqual([
      'permissions.self.0',
    ]);
    expect(fieldsOf(validateInput(SignInInput, { email: 'a@example.test', password: text }))).toEqual([
      'password',
    ]);
  });

  it('refuses what is nested deeper than the limit, and takes what is not', () => {
    const nest = (depth: number): unknown => (depth === 0 ? 'x' : { a: nest(depth - 1) });
    const permissions = (depth: number) =>
      validateInput(CreateApiKeyInput, { name: 'k', permissions: nest(depth) });
    expect(permissions(INPUT_DEPTH_MAX - 1)).toMatchObject({ ok: true });
    expect(permissions(INPUT_DEPTH_MAX)).toMatchObject({ ok: false });
    expect(permissions(100_00)).toMatchObject({ ok: false });
  });

  it('refuses a flood of values before any rule looks at them', () => {
    const tags = Array.from({ length: INPUT_VALUES_MAX }, () => 'a');
    const fields = Object.fromEntries(tags.map((_, index) => [`field${index}`, 1]));
    for (const raw of [
      { title: 't', body: 'b', tags },
      { ...fields, more: 1 },
    ]) {
      expect(fieldsOf(validateInput(CreatePromptInput, raw))).toEqual(['']);
    }
  });

  it('takes the largest permission map', () => {
    const { actionsMax, resourcesMax } = PERMISSION_LIMITS;
    const actions = Array.from({ length: actionsMax / resourcesMax }, () => 'a');
    const permissions = Object.fromEntries(
      Array.from({ length: resourcesMax }, (_, index) => [`r${index}`, actions]),
    );
    expect(validateInput(CreateApiKeyInput, { name: 'k', permissions })).toMatchObject({ ok: true });
  });

  it('tells absent from null: null only where it has a meaning', () => {
    expect(
      fieldsOf(validateInput(CreateApiKeyInput, { name: 'k', expiresAt: null, requestsPerDay: null })),
    ).toEqual([]);
    expect(fieldsOf(validateInput(CreateApiKeyInput, { name: null, humanConfirmation: null }))).toEqual([
      'name',
      'humanConfirmation',
    ]);
  });

  it('reads numbers and booleans from a query, and not from a body', () => {
    const query = { limit: '20', includeRevoked: 'true', search: '12' };
    expect(validateInput(ListApiKeysInput, query, { fromQuery: true })).toEqual({
      ok: true,
      value: { limit: 20, includeRevoked: true, search: '12' },
    });
    expect(fieldsOf(validateInput(ListApiKeysInput, query)).sort()).toEqual(['includeRevoked', 'limit']);
    for (const limit of ['', '1e2', '0x10', '101', '0', ' 5', 'NaN']) {
      expect(fieldsOf(validateInput(ListApiKeysInput, { limit }, { fromQuery: true }))).toEqual(['limit']);
    }
  });

  it.each(['\u202e', '\u200b', '\u2028', '\u00ad', '\u00a0'])(
    'refuses an e-mail address with %j in it, which nobody sees',
    (sign) => {
      const addressed = (email: string) => validateInput(SignInInput, { email, password: 'x' });
      expect(fieldsOf(addressed(`a${sign}b@example.test`))).toEqual(['email']);
      expect(fieldsOf(addressed('ä.b+c@example.test'))).toEqual([]);
    },
  );

  it('never repeats a value of the input', () => {
    const secret = 'psk_secret';
    for (const raw of [
      { email: secret, password: secret, [`x`]: secret },
      { email: [secret], password: { secret } },
    ]) {
      expect(JSON.stringify(validateInput(SignInInput, raw))).not.toContain('psk_secret');
    }
  });

  it('answers anything that JSON can hold, and throws for none', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        for (const shape of [CreateApiKeyInput, CreatePromptInput, ListApiKeysInput]) {
          expect(typeof validateInput<object>(shape, raw).ok).toBe('boolean');
        }
      }),
    );
  });
});
