import { pathAfterSignIn } from './require-session.js';

describe('pathAfterSignIn', () => {
  it.each(['/settings/developer', '/usage/records?span=7d&surface=mcp'])('leads back to %s', (next) => {
    expect(pathAfterSignIn(next, '/sign-in')).toBe(next);
    expect(pathAfterSignIn(next, '/sign-up')).toBe(next);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n\\evil.example',
    '//',
    '/.//evil.example',
    '/settings/..//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'settings',
    '',
    '/sign-in?next=/',
  ])('leads to the overview, never to %j', (next) => {
    expect(pathAfterSignIn(next, '/sign-in')).toBe('/');
  });

  it('leads a newcomer to the first call', () => {
    expect(pathAfterSignIn(null, '/sign-up')).toBe('/welcome');
    expect(pathAfterSignIn(null, '/sign-in')).toBe('/');
  });
});
