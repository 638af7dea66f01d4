import { validateInput } from '../validation/validate-input.js';
import { UpdateProfileInput } from './update-profile.input.js';

const check = (name: unknown) => validateInput(UpdateProfileInput, { name });

describe('UpdateProfileInput', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    'عبد الرحمن',
    'שרה\u200f Cohen',
    '😀'.repeat(64),
    '👩‍👩‍👧‍👦 Ada',
    "Robert'); drop table users; --",
    'x'.repeat(100),
    '😀'.repeat(100),
  ])('keeps %j as it is', (name) => {
    expect(check(name)).toMatchObject({ ok: true, value: { name } });
  });

  it('cuts outer spaces off', () => {
    expect(check('  Ada ')).toMatchObject({ ok: true, value: { name: 'Ada' } });
  });

  it.each([
    '',
    '   ',
    'x'.repeat(101),
    'Ada\nLovelace',
    'Ada\u0000',
    'evil\u202etxt.exe',
    'half \ud83d',
    7,
    null,
    undefined,
    ['Ada'],
  ])('refuses %j', (name) => {
    expect(check(name)).toMatchObject({ ok: false, refusal: { code: 'invalid_request' } });
  });

  it('refuses what is no part of a profile', () => {
    const refused = validateInput(UpdateProfileInput, {
      name: 'Ada',
      email: 'a@example.test',
      role: 'founder',
    });
    expect(refused).toMatchObject({ ok: false, refusal: { fields: [{ path: 'email' }, { path: 'role' }] } });
  });
});
