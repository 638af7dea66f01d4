import { LIBRARY_LIMITS } from './library-limits.js';
import { readSearchCursor, writeSearchCursor } from './search-cursor.js';

const SEARCH = { query: 'a b', tag: 'c' };

describe('a search cursor', () => {
  it('carries where the same search goes on, up to the depth and no further', () => {
    const { searchDepthMax } = LIBRARY_LIMITS;
    expect(readSearchCursor(undefined, SEARCH)).toBe(0);
    for (const offset of [1, 100, searchDepthMax - 1]) {
      expect(readSearchCursor(writeSearchCursor(offset, SEARCH), SEARCH)).toBe(offset);
    }
    expect(readSearchCursor(writeSearchCursor(searchDepthMax, SEARCH), SEARCH)).toBeNull();
  });

  it('is none of another query, another tag or another place', () => {
    const cursor = writeSearchCursor(10, SEARCH);
    for (const other of [{ query: 'a b' }, { query: 'a', tag: 'b c' }, { query: 'a c', tag: 'b' }]) {
      expect(readSearchCursor(cursor, other)).toBeNull();
    }
    expect(readSearchCursor(cursor.replace('10.', '20.'), SEARCH)).toBeNull();
  });

  it.each(['', '10', '10.', '-1.AAAAAAAAAAA', '1e2.AAAAAAAAAAA', '٣.AAAAAAAAAAA', '019a9c2e-0000-7000'])(
    'is not %j',
    (cursor) => expect(readSearchCursor(cursor, SEARCH)).toBeNull(),
  );
});
