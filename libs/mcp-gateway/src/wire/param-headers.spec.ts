import { paramHeaders } from './param-headers.js';

const tool = (properties: unknown) => ({ inputSchema: { type: 'object', properties } });
const marked = (name: unknown, type: unknown = 'string') => ({ type, 'x-mcp-header': name });

describe('paramHeaders', () => {
  test('repeats marked arguments, nested ones too', () => {
    const definition = tool({
      a: marked('A'),
      b: marked('B', 'integer'),
      c: { type: 'object', properties: { d: marked('D', 'boolean') } },
      e: { type: 'string' },
    });
    expect(paramHeaders(definition, { a: 'x', b: 7, c: { d: false }, e: 'not me' })).toEqual({
      'mcp-param-a': 'x',
      'mcp-param-b': '7',
      'mcp-param-d': 'false',
    });
  });

  test.each([
    ['no definition', undefined, { a: 'x' }],
    ['an argument that is missing', tool({ a: marked('A') }), {}],
    ['an argument that is null', tool({ a: marked('A') }), { a: null }],
    ['an argument that is an object', tool({ a: marked('A') }), { a: { toString: 'x' } }],
    ['an inherited member', tool({ constructor: marked('A') }), {}],
    ['a number that may be fractional', tool({ a: marked('A', 'number') }), { a: 1 }],
    ['a name that would end the field', tool({ a: marked('A\r\nx') }), { a: 'x' }],
    ['a name that is no text', tool({ a: marked(7) }), { a: 'x' }],
    ['two marks of one name', tool({ a: marked('Same'), b: marked('same') }), { a: 'x', b: 'y' }],
    ['a mark under items', tool({ a: { type: 'array', items: marked('A') } }), { a: ['x'] }],
    ['a value longer than a field should be', tool({ a: marked('A') }), { a: 'x'.repeat(4_097) }],
  ])('repeats nothing for %s', (_what, definition, args) => {
    expect(paramHeaders(definition, args)).toEqual({});
  });
});
