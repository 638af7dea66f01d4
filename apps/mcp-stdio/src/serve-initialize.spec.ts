import { ask } from './testing/ask.js';
import { settingsFor } from './testing/open-program.js';
import { useProgram } from './testing/use-program.js';

const AGENT = '0199a3f2-0000-7000-8000-00000000000a';

const program = useProgram();
const { open } = program;

describe('initialize', () => {
  it('is answered while the server cannot be reached', async () => {
    await program.server.close();
    const client = await open();

    expect(client.getServerVersion()).toMatchObject({ name: 'paretostudio', title: 'ParetoStudio' });
    expect(client.getServerCapabilities()).toEqual({
      tools: {},
      prompts: {},
      resources: {},
      completions: {},
    });
  });

  it('holds the instructions of an agent', async () => {
    const client = await open({ settings: settingsFor(program.server.url, AGENT) });

    expect(client.getInstructions()).toBe('Instructions of the server.');
  });

  it('does without the instructions of an agent whose server is silent', async () => {
    program.server.intercept = () => true;
    const begun = performance.now();
    const client = await open({ settings: settingsFor(program.server.url, AGENT) });

    expect(client.getInstructions()).toBeUndefined();
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});

describe('a program that is not set up', () => {
  const problem = 'There is no API key. Make one.';
  const options = { settings: { ok: false, problem } } as const;

  it('says so in its instructions, in its one tool and in the result of every call', async () => {
    const client = await open(options);
    const { tools } = await client.listTools();

    expect(client.getInstructions()).toContain(problem);
    expect(tools).toEqual([expect.objectContaining({ description: expect.stringContaining(problem) })]);
    for (const name of [tools[0]?.name ?? '', 'get_prompt']) {
      expect(await ask(client, 'tools/call', { name })).toMatchObject({
        isError: true,
        content: [{ type: 'text', text: problem }],
      });
    }
    await expect(ask(client, 'prompts/get', { name: 'x' })).rejects.toThrow(problem);
  });
});
