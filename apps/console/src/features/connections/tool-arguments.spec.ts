import { parseArguments, startingArguments } from './tool-arguments.js';

describe('parseArguments', () => {
  it('takes an object, or nothing for none', () => {
    expect(parseArguments('{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
    expect(parseArguments('  ')).toEqual({ ok: true, value: {} });
  });

  it.each(['[1]', '"text"', 'null', '{', 'a'])('refuses %s and says why', (text) => {
    expect(parseArguments(text)).toMatchObject({ ok: false });
  });
});

describe('startingArguments', () => {
  const begin = (inputSchema: unknown) => JSON.parse(startingArguments(JSON.stringify({ inputSchema })));

  it('has what is required with an empty value of its kind', () => {
    const properties = {
      text: { type: 'string' },
      count: { type: 'integer' },
      mode: { enum: ['fast', 'slow'] },
      extra: { type: 'string' },
    };
    expect(begin({ type: 'object', properties, required: ['text', 'count', 'mode', 'toString'] })).toEqual({
      text: '',
      count: 0,
      mode: 'fast',
    });
  });

  it('reads past hidden characters that are written out', () => {
    const definition = '{"description":"a\\u{200B}","inputSchema":{"properties":{"a":{}},"required":["a"]}}';
    expect(JSON.parse(startingArguments(definition))).toEqual({ a: null });
  });

  it.each([null, '', '{"inputSchema":…', '[]', '{"inputSchema":{"required":"a","properties":[]}}'])(
    'gives none for what it cannot read: %s',
    (definition) => expect(startingArguments(definition)).toBe('{}'),
  );
});
