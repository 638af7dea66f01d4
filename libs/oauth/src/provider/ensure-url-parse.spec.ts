import { ensureUrlParse } from './ensure-url-parse.js';

/** What a runtime without the method has. */
function oldUrl(): { parse?: (url: string, base?: string) => URL | null } & Pick<typeof URL, 'canParse'> {
  return { canParse: URL.canParse.bind(URL) };
}

describe('ensureUrlParse', () => {
  it('answers as the standard says: the URL, or null and never an exception', () => {
    const target = oldUrl();
    ensureUrlParse(target);
    expect(target.parse?.('https://a.example/x')?.href).toBe('https://a.example/x');
    expect(target.parse?.('../y', 'https://a.example/x/z')?.href).toBe('https://a.example/y');
    expect(target.parse?.('no url')).toBeNull();
    expect(target.parse?.('y', 'no base')).toBeNull();
  });

  it('leaves the method of the runtime as it is', () => {
    const parse = () => null;
    const target = { ...oldUrl(), parse };
    ensureUrlParse(target);
    expect(target.parse).toBe(parse);
  });

  it('does not show among the properties that are listed', () => {
    const target = oldUrl();
    ensureUrlParse(target);
    expect(Object.keys(target)).toEqual(['canParse']);
  });
});
