import { listTexts } from './list-texts.js';

const told = (value: unknown) => [...listTexts(value)].map(({ path, text }) => [path.join('.'), text]);

describe('listTexts', () => {
  it('tells each key and each string with its path, top down', () => {
    expect(told({ a: ['x', { b: 'y' }, 1, null], c: 'z' })).toEqual([
      ['a', 'a'],
      ['c', 'c'],
      ['c', 'z'],
      ['a.0', 'x'],
      ['a.1.b', 'b'],
      ['a.1.b', 'y'],
    ]);
    expect(told('x')).toEqual([['', 'x']]);
  });
});
