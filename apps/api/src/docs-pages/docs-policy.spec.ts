import { docsPolicy } from './docs-policy.js';

describe('docsPolicy', () => {
  it('names each inline script once, by the hash of exactly its text', () => {
    const page = '<script id="a">alert(1)</script><script type="module" src="/docs/a.js"></script>';
    const scripts = docsPolicy([page, page, '<script>\nalert(1)</script>'])
      .split('; ')
      .find((directive) => directive.startsWith('script-src'));

    expect(scripts?.split(' ')).toEqual([
      'script-src',
      "'self'",
      "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
      expect.stringMatching(/^'sha256-[\w+/]{43}='$/),
    ]);
  });

  it('allows nothing inline where there is nothing inline', () => {
    expect(docsPolicy(['<p>text</p>'])).not.toMatch(/sha256|unsafe/);
  });
});
