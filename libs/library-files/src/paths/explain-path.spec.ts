import * as fc from 'fast-check';
import { join, normalize, resolve, win32 } from 'node:path';
import { explainPath } from './explain-path.js';

describe('explainPath', () => {
  it.each([
    'a',
    'scripts/run.py',
    '.env.example',
    'a/.hidden/b',
    'été/漢字.md',
    'with space.txt',
    'console.log',
    '.gitignore',
    '.github/a.git',
    'nullable',
    'a/b/c/d/e/f/g/h',
    'x'.repeat(200),
  ])('finds nothing wrong with %j', (path) => {
    expect(explainPath(path)).toBeNull();
  });

  it.each([
    ['', 'is empty'],
    ['..', 'leaves its folder'],
    ['../a', 'leaves its folder'],
    ['a/../b', 'leaves its folder'],
    ['/a', 'is absolute'],
    ['//server/share', 'is absolute'],
    ['C:/a', 'names a drive'],
    ['c:a', 'names a drive'],
    ['a\\b', 'has a backslash'],
    ['a//b', 'has an empty name'],
    ['a/', 'has an empty name'],
    ['./a', 'has the name "."'],
    ['a\u0000', 'control characters'],
    ['a\n', 'control characters'],
    ['a\u202egpj', 'nobody sees'],
    ['.g\u200cit', 'nobody sees'],
    ['\ufeffa', 'nobody sees'],
    ['a\ud800', 'nobody sees'],
    ['a\u061cb', 'nobody sees'],
    ['a\u{e0041}', 'nobody sees'],
    ['ab:stream', 'file systems refuse'],
    ['a?', 'file systems refuse'],
    ['a<b', 'file systems refuse'],
    ['a.', 'ends with a space or a dot'],
    ['a /b', 'ends with a space or a dot'],
    [' a', 'begins with a space'],
    ['...', 'ends with a space or a dot'],
    ['nul', 'keeps for a device'],
    ['a/CON.txt', 'keeps for a device'],
    ['com1.tar.gz', 'keeps for a device'],
    ['LPT³', 'keeps for a device'],
    // Whoever asks Git for the state of the folder runs what the configuration names.
    ['.git/config', 'Git keeps for itself'],
    ['a/.GIT', 'Git keeps for itself'],
    ['GIT~1/config', 'Git keeps for itself'],
    ['__proto__', 'take for something else'],
    ['x'.repeat(201), 'more than 200 characters'],
    ['漢'.repeat(86), 'more than 255 bytes'],
    ['a/b/c/d/e/f/g/h/i', 'more than 8 levels deep'],
  ])('tells what is wrong with %j', (path, problem) => {
    expect(explainPath(path)).toContain(problem);
  });

  it('takes bounds of the caller', () => {
    expect(explainPath('a/b', { pathLengthMax: 3, depthMax: 2 })).toBeNull();
    expect(explainPath('a/b', { pathLengthMax: 2, depthMax: 2 })).not.toBeNull();
    expect(explainPath('a/b', { pathLengthMax: 3, depthMax: 1 })).not.toBeNull();
  });

  it('lets no path pass that leaves its folder or changes on the way, on Unix or on Windows', () => {
    const piece = fc.constantFrom('..', '.', '/', '\\', 'C:', 'a', ' ', '\u0000', 'nul', '~', '%2e', '|');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const path = pieces.join('');
        if (explainPath(path) !== null) return;
        expect(resolve('/etc/skill', path)).toBe(join('/etc/skill', path));
        expect(normalize(path)).toBe(path);
        expect(win32.resolve('C:\\skill', path)).toBe(`C:\\skill\\${path.replaceAll('/', '\\')}`);
      }),
      { numRuns: 3000 },
    );
  });
});
