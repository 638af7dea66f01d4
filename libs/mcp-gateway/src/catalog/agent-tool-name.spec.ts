import fc from 'fast-check';
import { agentToolName } from './agent-tool-name.js';

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,23}$/);
const tool = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9._-]{1,128}$/),
  fc.stringMatching(/^[a-z.]{1,4}$/),
  fc.stringMatching(/^x{55,70}[a-z._]$/),
);

describe('agentToolName', () => {
  it.each([
    ['notes', 'echo', 'notes_echo'],
    ['my-notes', 'deleteNote', 'my-notes_deleteNote'],
    ['notes', 'a.b', 'notes_a_b_2e7336dc'],
    ['notes', 'a..b', 'notes_a_b_f62b4241'],
  ])('names %s / %s as %s, for good', (connection, name, expected) => {
    expect(agentToolName(connection, name)).toBe(expected);
  });

  it('keeps a name of 64 and changes one of 65', () => {
    expect(agentToolName('notes', 'x'.repeat(58))).toBe(`notes_${'x'.repeat(58)}`);
    expect(agentToolName('notes', 'x'.repeat(59))).toMatch(/^notes_x{49}_[0-9a-f]{8}$/);
  });

  it('gives no tool the changed name of another', () => {
    const changed = agentToolName('notes', 'a.b').slice('notes_'.length);

    expect(agentToolName('notes', changed)).not.toBe(`notes_${changed}`);
  });

  it('gives names that every client takes, the same each time', () => {
    fc.assert(
      fc.property(slug, tool, (connection, name) => {
        const given = agentToolName(connection, name);
        expect(given).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
        expect(given.startsWith(`${connection}_`)).toBe(true);
        expect(agentToolName(connection, name)).toBe(given);
      }),
    );
  });

  it('gives different tools different names, in large sets', () => {
    const pair = fc.tuple(slug, tool);
    fc.assert(
      fc.property(fc.uniqueArray(pair, { minLength: 200, maxLength: 500, selector: String }), (pairs) => {
        expect(new Set(pairs.map(([connection, name]) => agentToolName(connection, name))).size).toBe(
          pairs.length,
        );
      }),
      { numRuns: 20 },
    );
  });
});
