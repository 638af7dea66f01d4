import { connect, founder, gateway, studio, useConnections } from '../testing/connections-world.js';
import { FAKE_URL, fakeTool } from '../testing/fake-gateway.js';

useConnections();

describe('what a server lists', () => {
  it('is refused as a whole when it is 5,000 tools', async () => {
    gateway.tools.set(
      FAKE_URL,
      Array.from({ length: 5_000 }, (_, at) => fakeTool(`t${at}`)),
    );
    const { test, tools } = await connect();
    expect(test).toMatchObject({ reachable: false, problem: { reason: 'too_many_tools' } });
    expect(tools).toEqual({ approved: 0, waiting: 0, gone: 0, refused: 0 });
  });

  it('is taken without two tools of one name, and without a description of 1 MB', async () => {
    const huge = fakeTool('huge', { description: 'x\u200b'.repeat(512 * 1024) });
    gateway.tools.set(FAKE_URL, [fakeTool('one'), fakeTool('two'), fakeTool('two', { title: 'b' }), huge]);
    const { waiting, refusedTools, tools } = await connect({ approveFirstTools: true });
    expect(tools).toEqual({ approved: 1, waiting: 0, gone: 0, refused: expect.any(Number) });
    expect(waiting).toEqual([]);
    expect(new Set(refusedTools.map(({ name, reason }) => `${name} ${reason}`))).toEqual(
      new Set(['two duplicate', 'huge too_large']),
    );
  });

  it('can be looked at whole before it is approved', async () => {
    const inputSchema = {
      type: 'object',
      properties: { a: { description: `${'x'.repeat(5_000)} the\u200bend` } },
    };
    gateway.tools.set(FAKE_URL, [fakeTool('long', { inputSchema })]);
    const { id, waiting } = await connect();
    expect(waiting[0]?.definition).toBeNull();
    const { items } = await studio.get('list_connection_tools', founder, { id, definitions: true });
    expect(items[0]?.definition).toContain('x the\\u{200B}end');
  });

  it('can be looked at to its end, however deep it is nested', async () => {
    const deep = Array.from({ length: 55 }).reduce<unknown>((value) => [value], new Array(9_000).fill(0));
    const properties = { a: { default: deep }, z: { description: 'the end' } };
    gateway.tools.set(FAKE_URL, [fakeTool('deep', { inputSchema: { type: 'object', properties } })]);
    const { id } = await connect();
    const { items } = await studio.get('list_connection_tools', founder, { id, definitions: true });
    expect(items[0]?.definition).toContain('the end');
  });

  it('shows hidden characters, so that nobody approves what they cannot see', async () => {
    gateway.tools.set(FAKE_URL, [fakeTool('sly', { description: 'Nice\u200btool' })]);
    const { waiting } = await connect();
    expect(waiting[0]).toMatchObject({
      description: 'Nice\\u{200B}tool',
      warnings: [expect.objectContaining({ kind: 'hidden_characters' })],
    });
  });
});
