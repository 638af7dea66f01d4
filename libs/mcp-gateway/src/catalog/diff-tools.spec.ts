import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import { diffTools } from './diff-tools.js';
import type { JsonObject } from '../types/json-object.js';

const BASE = {
  name: 'send',
  description: 'Sends a note.',
  inputSchema: {
    type: 'object',
    properties: { to: { type: 'string', description: 'Name.' } },
    required: ['to'],
  },
};
const withTo = (to: object) => ({ ...BASE, inputSchema: { ...BASE.inputSchema, properties: { to } } });

describe('diffTools', () => {
  it('tells paths, what stood there and what stands there', () => {
    const after = {
      ...withTo({ type: 'string', description: 'Address.', pattern: '.*' }),
      annotations: { destructiveHint: false },
      description: undefined,
    };
    delete after.description;

    expect(diffTools(BASE, after)).toEqual([
      { path: 'description', before: 'Sends a note.', after: null },
      { path: 'inputSchema.properties.to.description', before: 'Name.', after: 'Address.' },
      { path: 'inputSchema.properties.to.pattern', before: null, after: '.*' },
      { path: 'annotations', before: null, after: '{"destructiveHint":false}' },
    ]);
  });

  it('tells all of a tool that is new', () => {
    expect(diffTools(null, { name: 'x', inputSchema: { type: 'object' } })).toEqual([
      { path: 'name', before: null, after: 'x' },
      { path: 'inputSchema', before: null, after: '{"type":"object"}' },
    ]);
  });

  it('shows hidden characters, in texts and in paths', () => {
    const [changed, added] = diffTools(BASE, { ...BASE, description: 'Sends a\u200b note.', 'x\u200b': 1 });

    expect(changed!.after).toBe('Sends a\\u{200B} note.');
    expect(added!.path).toBe('["x\\u{200B}"]');
  });

  it('shows long texts around the place where they part', () => {
    const long = 'word '.repeat(1_000);
    const [difference] = diffTools({ d: `${long}good` }, { d: `${long}evil` });

    expect(difference!.before).toMatch(/^….*word good$/);
    expect(difference!.after).toMatch(/^….*word evil$/);
  });

  it('tells a text from a number that reads alike', () => {
    expect(diffTools({ d: 5 }, { d: '5' })).toEqual([{ path: 'd', before: '5', after: '"5"' }]);
  });

  it('tells at most 50 differences of at most 500 characters and counts the rest', () => {
    const members = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`m${index}`, 'x'.repeat(2_000)]),
    );

    const told = diffTools(null, members);

    expect(told).toHaveLength(50);
    expect(told.at(-1)).toEqual({ path: '…', before: null, after: '11 more differences' });
    expect(Math.max(...told.map(({ after }) => after!.length))).toBe(500);
    expect(diffTools(null, Object.fromEntries(Object.entries(members).slice(0, 50)))).toHaveLength(50);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'tells of a member called %s',
    (key) => {
      const member = JSON.parse(`{"${key}":"x"}`) as JsonObject;

      expect(diffTools(member, {})).toEqual([{ path: key, before: 'x', after: null }]);
      expect(diffTools({}, member)).toEqual([{ path: key, before: null, after: 'x' }]);
    },
  );

  it('tells something if and only if the canonical texts differ', () => {
    const json = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }));
    const both = fc.oneof(
      fc.tuple(json, json),
      json.map((value) => [value, Object.fromEntries(Object.entries(value).reverse())] as const),
    );
    fc.assert(
      fc.property(both, ([before, after]) => {
        const differ = canonicalJson(before) !== canonicalJson(after);
        expect(diffTools(before as JsonObject, after as JsonObject).length > 0).toBe(differ);
      }),
    );
  });
});
