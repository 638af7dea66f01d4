import type { Client } from '@modelcontextprotocol/client';
import type { Caller } from '@paretostudio/studio';
import type { McpTarget } from '../../face/mcp-face.js';
import { makeAgent, valueOf } from '../../testing/connect-upstream.js';
import { limitedTo, openTestFace, type TestFace } from '../../testing/test-face.js';

let face: TestFace;
let owner: Caller;
let agent: McpTarget;

beforeAll(async () => {
  face = await openTestFace();
  owner = await face.founder('team');
  for (const name of ['summing-up', 'not-of-the-agent']) {
    const skill = { name, description: `Does ${name}.`, instructions: `Begin with ${name}.` };
    valueOf(await face.studio.call('create_skill', owner, skill));
  }
  agent = await makeAgent(face, owner, { skills: ['summing-up'] });
});
afterAll(() => face.close());
beforeEach(() => {
  face.outcomes.length = 0;
});

async function withClient<Result>(
  era: 'legacy' | 'modern',
  use: (client: Client) => Promise<Result>,
  caller = owner,
): Promise<Result> {
  const client = await face.connect(() => caller, { era, target: agent });
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}

describe.each(['legacy', 'modern'] as const)('the skills of an agent, to a client of the %s era', (era) => {
  it('are prompts, those of the agent alone', async () => {
    await withClient(era, async (client) => {
      expect((await client.listPrompts()).prompts).toMatchObject([
        { name: 'summing-up', description: 'Does summing-up.' },
      ]);
      const { messages } = await client.getPrompt({ name: 'summing-up' });
      expect(messages).toMatchObject([
        { role: 'user', content: { type: 'text', text: expect.stringContaining('Begin with summing-up.') } },
      ]);
    });

    expect(face.outcomes.at(-1)).toEqual({ action: 'prompts/get', outcome: 'ok', agentId: agent.id });
  });

  it('are resources, those of the agent alone', async () => {
    await withClient(era, async (client) => {
      const uri = 'skill://summing-up/SKILL.md';
      expect((await client.listResources()).resources).toMatchObject([{ uri, mimeType: 'text/markdown' }]);
      expect((await client.listResourceTemplates()).resourceTemplates).toMatchObject([
        { uriTemplate: 'skill://{name}/{+path}' },
      ]);
      expect((await client.readResource({ uri })).contents).toMatchObject([
        { uri, text: expect.stringContaining('Begin with summing-up.') },
      ]);
    });

    expect(face.outcomes.at(-1)).toEqual({ action: 'resources/read', outcome: 'ok', agentId: agent.id });
  });

  it.each(['not-of-the-agent', 'absent', '../summing-up'])('are not %s, in the same words', async (name) => {
    await withClient(era, async (client) => {
      await expect(client.getPrompt({ name })).rejects.toMatchObject({
        ...{ code: -32602, message: expect.stringContaining(`Unknown prompt: ${name}`) },
      });
      await expect(client.readResource({ uri: `skill://${name}/SKILL.md` })).rejects.toMatchObject({
        code: -32602,
      });
    });
  });

  it('are shown and given to nobody without the right to them', async () => {
    const limited = limitedTo(owner, { self: ['*'], [`agent_${agent.id}`]: ['some_tool'] });
    await withClient(
      era,
      async (client) => {
        expect((await client.listPrompts()).prompts).toEqual([]);
        expect((await client.listResources()).resources).toEqual([]);
        expect((await client.listResourceTemplates()).resourceTemplates).toEqual([]);
        await expect(client.getPrompt({ name: 'summing-up' })).rejects.toMatchObject({ code: -32602 });
        await expect(client.readResource({ uri: 'skill://summing-up/SKILL.md' })).rejects.toThrow();
      },
      limited,
    );
  });
});
