import { digestToolArguments } from './digest-tool-arguments.js';

describe('digestToolArguments', () => {
  it('is the SHA-256 of the JSON with members in order', () => {
    // printf '{"a":[1,{"c":null,"d":"x"}],"b":true}' | sha256sum
    expect(digestToolArguments({ b: true, a: [1, { d: 'x', c: null }] })).toBe(
      'f6658db83e97a2fdd06cd6f6f955685cab902bd0bb29f1fba8ecd342f46352e3',
    );
  });

  it.each<[string, object, object]>([
    ['another order of a list', { a: [1, 2] }, { a: [2, 1] }],
    ['a text in place of a number', { a: 1 }, { a: '1' }],
    ['an absent member in place of null', { a: null }, {}],
    ['what storage replaces in place of what it keeps', { a: '\0' }, { a: '\ufffd' }],
    ['half of a surrogate pair in place of what replaces it', { a: '\ud800' }, { a: '\ufffd' }],
    ['a member called __proto__', JSON.parse('{"__proto__":{"a":1}}'), {}],
  ])('differs for %s', (_case, one, other) => {
    expect(digestToolArguments({ ...one })).not.toBe(digestToolArguments({ ...other }));
  });
});
