import fc from 'fast-check';
import { readListCursor, writeListCursor } from './list-cursor.js';

const KINDS = ['skills', 'agents'] as const;

describe('the cursor of a list', () => {
  it('comes back as it was given out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.option(fc.stringMatching(/^[A-Za-z0-9_.~=-]{1,200}$/)),
        (kind, after) => {
          expect(readListCursor(writeListCursor({ kind, after }), KINDS)).toEqual({ kind, after });
        },
      ),
    );
  });

  it('is refused by another list', () => {
    expect(readListCursor(writeListCursor({ kind: 'skills', after: 'a' }), ['prompts'])).toBeNull();
  });

  it.each([
    '',
    'x',
    '!!!',
    'bnVsbA',
    'WyJwcm9tcHRzIixudWxsXQ',
    'WyJza2lsbHMiLDdd',
    'WyJza2lsbHMiXQ',
    'a'.repeat(2000),
  ])('is refused when it is %j', (cursor) => {
    expect(readListCursor(cursor, KINDS)).toBeNull();
  });

  it('is refused or read, never thrown at, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (cursor) => void readListCursor(cursor, KINDS)));
  });
});
