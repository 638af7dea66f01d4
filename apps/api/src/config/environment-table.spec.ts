import { readFileSync } from 'node:fs';
import { renderEnvironmentTable } from '@paretostudio/host';

describe('docs/environment.md', () => {
  it('equals what the variables say; `npm run generate -w apps/api` writes it anew', () => {
    const committed = readFileSync(new URL('../../docs/environment.md', import.meta.url), 'utf8');
    expect(committed).toBe(renderEnvironmentTable());
  });
});
