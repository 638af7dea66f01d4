import { expectedVersionOf } from './entity-tag.js';

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
