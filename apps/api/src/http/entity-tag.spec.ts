import { expectedVersionOf, withExpectedVersion } from './entity-tag.js';

describe('expectedVersionOf', () => {
  it.each([
    [undefined, {}],
    ['*', {}],
    ['"12"', { expectedVersion: 12 }],
  ])('reads %s', (field, expected) => {
    expect(expectedVersionOf(field)).toEqual(expected);
  });

  it.each(['12', 'W/"12"', '"12", "13"', '""', '"-1"'])(
    'refuses %s, which no answer of ours carried',
    (field) => {
      expect(() => expectedVersionOf(field)).toThrow(expect.objectContaining({ status: 400 }));
    },
  );
});

describe('withExpectedVersion', () => {
  it('takes the version from wherever it is named, and from both when they agree', () => {
    const both = { title: 't', expectedVersion: 3 };
    expect(withExpectedVersion({ title: 't' }, { expectedVersion: 3 })).toEqual(both);
    expect(withExpectedVersion(both, {})).toEqual(both);
    expect(withExpectedVersion(both, { expectedVersion: 3 })).toEqual(both);
  });

  it('passes over neither of two versions that differ', () => {
    expect(() => withExpectedVersion({ expectedVersion: 3 }, { expectedVersion: 2 })).toThrow(
      expect.objectContaining({ status: 400 }),
    );
  });
});
