import { RequestCookie } from './request-cookie.js';

const cookie = new RequestCookie(true);
const uid = (name: string) => name.repeat(21);

describe('RequestCookie', () => {
  it('is one that no other host of the site can set, where people come over https', () => {
    expect(cookie.name).toMatch(/^__Host-/);
    expect(cookie.flags(1_000)).toMatchObject({ path: '/', secure: true, httpOnly: true, sameSite: 'lax' });
    expect(new RequestCookie(false).name).not.toMatch(/^__/);
  });

  it('knows the five newest requests of a browser', () => {
    const value = ['a', 'b', 'c', 'd', 'e', 'f', 'f'].reduce<string | undefined>(
      (before, name) => cookie.add(before, uid(name)),
      undefined,
    );
    expect(['a', 'b', 'f'].map((name) => cookie.has(value, uid(name)))).toEqual([false, true, true]);
    expect(value?.split('.')).toHaveLength(5);
  });

  it.each([undefined, '', 'nonsense', '....', `${'x'.repeat(9_000)}`, '../..'])(
    'finds nothing in %j',
    (value) => {
      expect(cookie.has(value, uid('a'))).toBe(false);
      expect(cookie.has(value, '')).toBe(false);
      expect(cookie.add(value, uid('a'))).toBe(uid('a'));
    },
  );

  it('does not take a part of an id for the id', () => {
    expect(cookie.has(`${uid('a')}x`, uid('a'))).toBe(false);
  });
});
