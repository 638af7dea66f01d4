import { openTestFace, type TestFace } from '../testing/test-face.js';

describe('smoke', () => {
  let test: TestFace;
  beforeAll(async () => {
    test = await openTestFace();
  });
  afterAll(() => test.close());

  it.each(['legacy', 'modern'] as const)('%s', async (era) => {
    const founder = await test.founder();
    const client = await test.connect(() => founder, { era });
    expect(client.getProtocolEra()).toBe(era);
    const { tools } = await client.listTools();
    console.log(tools.map((t) => t.name).join(' '), client.getServerVersion(), client.getInstructions());
    const made = await client.callTool({
      name: 'create_prompt',
      arguments: { title: 'T', body: 'Hello {{name}}' },
    });
    console.log(JSON.stringify(made));
    console.log(JSON.stringify(await client.callTool({ name: 'get_prompt', arguments: { id: 'nope' } })));
    console.log(
      JSON.stringify(await client.callTool({ name: 'create_prompt', arguments: { title: '', x: 1 } })),
    );
    console.log(await client.callTool({ name: 'nope', arguments: {} }).catch((e) => e.message + e.code));
    console.log(test.outcomes, test.errors);
  });
});
