import {
  readToolArguments,
  TOOL_ARGUMENTS_BYTES_MAX,
  TOOL_ARGUMENTS_DEPTH_MAX,
} from './read-tool-arguments.js';

function nested(levels: number): unknown {
  return JSON.parse('{"a":'.repeat(levels - 1) + '{}' + '}'.repeat(levels - 1));
}

/** An object of exactly so many bytes as JSON. */
function ofBytes(bytes: number): object {
  return { a: 'x'.repeat(bytes - '{"a":""}'.length) };
}

describe('readToolArguments', () => {
  it.each<[string, unknown]>([
    ['an empty object', {}],
    ['texts that storage could not keep', { a: 'x\0\ud800' }],
    ['a member called __proto__', JSON.parse('{"__proto__": {"a": 1}}')],
    ['the deepest allowed', nested(TOOL_ARGUMENTS_DEPTH_MAX)],
    ['the largest allowed', ofBytes(TOOL_ARGUMENTS_BYTES_MAX)],
  ])('passes on %s as it came', (_case, args) => {
    expect(readToolArguments(args)).toEqual({ ok: true, value: args });
  });

  it('takes absent arguments for none', () => {
    expect(readToolArguments(undefined)).toEqual({ ok: true, value: {} });
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['a text', 'x'],
    ['an object of a class', new Map()],
    ['one level too deep', nested(TOOL_ARGUMENTS_DEPTH_MAX + 1)],
    ['100,000 levels, without running out of stack', nested(100_000)],
    ['one byte too large', ofBytes(TOOL_ARGUMENTS_BYTES_MAX + 1)],
    [
      'one byte too large in UTF-8, though not in characters',
      { a: 'é'.repeat(TOOL_ARGUMENTS_BYTES_MAX / 2) },
    ],
  ])('refuses %s', (_case, args) => {
    expect(readToolArguments(args)).toEqual({
      ok: false,
      refusal: {
        code: 'invalid_request',
        detail: expect.stringContaining('`arguments`'),
        fields: [{ path: 'arguments', message: expect.any(String) }],
      },
    });
  });
});
