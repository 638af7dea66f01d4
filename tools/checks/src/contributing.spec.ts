import { readFileSync } from 'node:fs';
import { CONTRIBUTING, renderContributing } from '../generate-contributing.mjs';

describe('.github/CONTRIBUTING.md', () => {
  it('has the tables of the boundaries that lint enforces (node tools/checks/generate-contributing.mjs)', () => {
    const text = readFileSync(CONTRIBUTING, 'utf8');

    expect(text).toBe(renderContributing(text));
  });
});
