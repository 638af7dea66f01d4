import fc from 'fast-check';
import { readResourceCursor, writeResourceCursor } from './resource-cursor.js';

describe('the cursor over all kinds of resources', () => {
  it('comes back as it was given out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('skills' as const, 'agents' as const),
        fc.option(fc.stringMatching(/^[A-Za-z0-9_.~=-]{1,200}$/)),
        (kind, after) => {
          expect(readResourceCursor(writeResourceCursor({ kind, after }))).toEqual({ kind, after });
        },
      ),
    );
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
    expect(readResourceCursor(cursor)).toBeNull();
  });

  it('is refused or read, never thrown at, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (cursor) => void readResourceCursor(cursor)));
  });
});
