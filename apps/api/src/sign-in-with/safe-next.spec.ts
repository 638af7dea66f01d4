import { safeNext } from './safe-next.js';

describe('safeNext', () => {
  it.each(['/', '/prompts', '/settings/security?tab=1#x', '/connect/abc'])('leads to %s', (next) => {
    expect(safeNext(next)).toBe(next);
  });

  it.each([
    undefined,
    ['/prompts', '/skills'],
    '',
    'prompts',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    'javascript:alert(1)',
  ])('leads home instead of to %j', (next) => {
    expect(safeNext(next)).toBe('/');
  });

  it('leads home instead of to an address that is too long', () => {
    expect(safeNext(`/${'a'.repeat(1_023)}`)).toHaveLength(1_024);
    expect(safeNext(`/${'a'.repeat(1_024)}`)).toBe('/');
  });
});
