import { CatalogTooLargeError } from './catalog-too-large-error.js';
import { readCatalogInTurns } from './read-catalog-in-turns.js';
import { readCatalog } from './read-catalog.js';

const tool = (name: string, more: object = {}) => ({ name, inputSchema: { type: 'object' }, ...more });

describe('readCatalogInTurns', () => {
  const heavy = Array.from({ length: 16 }, (_, index) =>
    tool(`t${index}`, { _meta: { numbers: new Array(30_000).fill(0) } }),
  );

  it('reads what readCatalog reads, and holds up nobody meanwhile', async () => {
    let turns = 0;
    let isOver = false;
    const count = (): void => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const catalog = await readCatalogInTurns(heavy);
    isOver = true;

    expect(turns).toBeGreaterThan(3);
    expect(catalog.hash).toBe(readCatalog(heavy).hash);
    expect(catalog.tools).toHaveLength(16);
  });

  it('refuses a list that is too long', async () => {
    await expect(readCatalogInTurns(new Array(2_001).fill(tool('x')))).rejects.toThrow(CatalogTooLargeError);
  });
});
