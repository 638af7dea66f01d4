import { readFileSync } from 'node:fs';
import { FILE_LIMITS } from './file-limits.js';

describe('FILE_LIMITS', () => {
  it('is the table of the README, in the same order', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const rows = [...readme.matchAll(/^\| `(\w+)` +\| +(\d+) \|/gm)];
    expect(rows.map(([, name, value]) => [name, Number(value)])).toEqual(Object.entries(FILE_LIMITS));
  });
});
