import * as fc from 'fast-check';
import { FILLED_LENGTH_MAX } from './fill-pieces.js';
import { fillTemplate } from './fill-template.js';
import { findVariables } from './find-variables.js';

describe('findVariables', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['{{name}}', ['name']],
    ['{{ name }} and {{\tname}}', ['name']],
    ['{{b}}{{a}}{{b}}', ['b', 'a']],
    ['{{_x1}}{{A}}', ['_x1', 'A']],
    ['{{{name}}}', ['name']],
    [`{{${'x'.repeat(64)}}}`, ['x'.repeat(64)]],
    [`{{${'x'.repeat(65)}}}`, []],
    ['{{1x}}{{a-b}}{{a b}}{{é}}{{}}{name}{{a\n}}{{a}', []],
    ['{{__proto__}}{{constructor}}', ['__proto__', 'constructor']],
    ['\\{{a}} {{b}}', ['b']],
    ['\\\\{{a}} \\\\\\{{b}}', ['a']],
  ])('finds in %j the gaps %j', (template, names) => {
    expect(findVariables(template)).toEqual(names);
  });
});

describe('fillTemplate', () => {
  it.each<[string, Record<string, string>, string]>([
    ['Dear {{ name }}!', { name: 'Ada' }, 'Dear Ada!'],
    ['{{a}}{{b}}', { a: '{{b}}', b: '{{a}}' }, '{{b}}{{a}}'],
    ['{{a}}', { a: '$& $1 \\{{a}}' }, '$& $1 \\{{a}}'],
    ['{{a}} {{b}}', { a: '' }, ' {{b}}'],
    ['{{toString}}{{constructor}}{{__proto__}}', {}, '{{toString}}{{constructor}}{{__proto__}}'],
    ['\\{{a}}', { a: 'x' }, '{{a}}'],
    ['\\\\{{a}}', { a: 'x' }, '\\x'],
    ['\\\\\\{{ a }}', { a: 'x' }, '\\{{ a }}'],
    ['\\n \\{ {{a} }', { a: 'x' }, '\\n \\{ {{a} }'],
    ['{{{a}}}', { a: 'x' }, '{x}'],
    ['{{a}}\\{{a}}', { a: '\\' }, '\\{{a}}'],
  ])('makes of %j with %j the text %j', (template, values, text) => {
    expect(fillTemplate(template, values)).toBe(text);
  });

  it('takes own keys alone for values', () => {
    expect(fillTemplate('{{a}}', Object.create({ a: 'inherited' }))).toBe('{{a}}');
    expect(fillTemplate('{{__proto__}}', JSON.parse('{"__proto__":"own"}'))).toBe('own');
  });

  it('puts every value in as it is, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (value, around) => {
        const text = around.replaceAll(/[{}\\]/g, '');
        expect(fillTemplate(`${text}{{a}}${text}`, { a: value })).toBe(`${text}${value}${text}`);
      }),
    );
  });

  it('makes as many characters as are allowed, and throws for one more in place of making them', () => {
    const half = 'x'.repeat(FILLED_LENGTH_MAX / 2);
    expect(fillTemplate('{{a}}{{a}}', { a: half })).toHaveLength(FILLED_LENGTH_MAX);
    expect(() => fillTemplate('{{a}}{{a}}!', { a: half })).toThrow(RangeError);
    expect(() => fillTemplate('{{a}}'.repeat(100_000), { a: half })).toThrow(RangeError);
  });

  it.each(['{', '{{', '{{ ', '\\', '\\{{', `{{${'a'.repeat(63)} `, '{{a', '}}', '{{a}} '])(
    'takes time in proportion to a million characters of %j',
    (piece) => {
      const template = piece.repeat(1_000_000 / piece.length);
      const start = performance.now();
      findVariables(template);
      fillTemplate(template, { a: '' });
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});
