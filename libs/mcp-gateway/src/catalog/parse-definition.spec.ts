import { parseDefinition } from './parse-definition.js';

describe('parseDefinition', () => {
  it('gives the object that was written', () => {
    expect(parseDefinition('{"name":"echo"}')).toEqual({ name: 'echo' });
  });

  it.each(['', '{', 'null', '[]', '"text"', '5'])('throws on damaged text: %s', (text) => {
    expect(() => parseDefinition(text)).toThrow(TypeError);
  });
});
