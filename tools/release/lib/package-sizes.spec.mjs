import { compareSizes, sizesTable } from './package-sizes.mjs';

const size = (changes = {}) => ({
  name: '@paretostudio/guard',
  packedKb: 100,
  unpackedKb: 400,
  dependencies: ['tslib'],
  ...changes,
});
const TABLE = sizesTable([size()], 90);

describe('compareSizes', () => {
  it('lets a few percent pass, up to the limit itself', () => {
    expect(compareSizes(TABLE, [size({ packedKb: 105, unpackedKb: 380 })])).toEqual([]);
  });

  it('tells of a package that is one kB beyond, larger or smaller', () => {
    expect(compareSizes(TABLE, [size({ packedKb: 106, unpackedKb: 379 })])).toEqual([
      '@paretostudio/guard: 100 kB packed in the table, 106 kB now.',
      '@paretostudio/guard: 400 kB unpacked in the table, 379 kB now.',
    ]);
  });

  it('lets a small package differ by 2 kB', () => {
    const small = sizesTable([size({ packedKb: 5 })], 90);

    expect(compareSizes(small, [size({ packedKb: 7 })])).toEqual([]);
    expect(compareSizes(small, [size({ packedKb: 8 })])).toHaveLength(1);
  });

  it('tells of a dependency that came', () => {
    expect(compareSizes(TABLE, [size({ dependencies: ['left-pad', 'tslib'] })])).toEqual([
      '@paretostudio/guard has other dependencies:  | `left-pad`, `tslib`.',
    ]);
  });

  it('tells of a package that the table does not name, and of one that is gone', () => {
    expect(compareSizes(TABLE, [size({ name: '@paretostudio/new' })])).toEqual([
      '@paretostudio/guard is not published any more.',
      '@paretostudio/new is not in the table.',
    ]);
  });
});

describe('sizesTable', () => {
  it('adds up what is installed, each package once, where nothing of others but tslib comes along', () => {
    const sizes = [
      size({ dependencies: ['@paretostudio/quotas', '@paretostudio/permissions', 'tslib'] }),
      size({
        name: '@paretostudio/permissions',
        unpackedKb: 50,
        dependencies: ['@paretostudio/quotas', 'tslib'],
      }),
      size({ name: '@paretostudio/quotas', unpackedKb: 7 }),
      size({ name: '@paretostudio/host', dependencies: ['fastify'] }),
    ];
    const rows = sizesTable(sizes, 90).split('\n');

    expect(rows).toContain(
      '| `@paretostudio/guard` | 100 kB | 400 kB | `quotas`, `permissions` | `tslib` | 547 kB |',
    );
    expect(rows).toContain('| `@paretostudio/host` | 100 kB | 400 kB |  | `fastify` |  |');
  });
});
