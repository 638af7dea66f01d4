import { checkOrigin, isForeignOrigin } from './check-origin.js';

const EXTENSION = 'chrome-extension://abcdefghijklmnop';

describe('checkOrigin', () => {
  it('lets a program pass, which sends no Origin', () => {
    expect(checkOrigin(undefined)).toBeNull();
    expect(checkOrigin(undefined, [EXTENSION])).toBeNull();
  });

  it('lets the origins on the list pass, whatever their case or a trailing slash in the list', () => {
    for (const allowed of [EXTENSION, `${EXTENSION}/`, EXTENSION.toUpperCase()]) {
      expect(checkOrigin(EXTENSION, ['https://other.example', allowed])).toBeNull();
      expect(checkOrigin([EXTENSION], [allowed])).toBeNull();
    }
  });

  it('refuses a page of any other origin, and says why', () => {
    expect(checkOrigin('https://evil.example', [EXTENSION])).toEqual({
      code: 'browser_origin_refused',
      detail: expect.stringContaining('browser page of another origin'),
    });
  });

  it.each<[string, string | string[]]>([
    ['null', 'null'],
    ['empty', ''],
    ['two origins', [EXTENSION, EXTENSION]],
    ['none in an array', []],
    ['two in one', `${EXTENSION} ${EXTENSION}`],
    ['a longer name that begins with it', `${EXTENSION}.evil.example`],
    ['another scheme', EXTENSION.replace('chrome-extension', 'https')],
    ['another port', `${EXTENSION}:8080`],
  ])('takes an Origin that is %s for foreign', (_name, origin) => {
    expect(isForeignOrigin(origin, [EXTENSION, 'null', ''])).toBe(true);
  });

  it('knows no wildcards', () => {
    expect(isForeignOrigin('https://evil.example', ['*', 'https://*', 'https://*.example'])).toBe(true);
  });
});
