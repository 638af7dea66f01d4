import type { Client } from '@modelcontextprotocol/client';
import type { Caller } from '@paretostudio/studio';
import { openTestFace, type Era, type TestFace } from '../testing/test-face.js';

let test: TestFace;
beforeAll(async () => {
  test = await openTestFace();
});
afterAll(() => test.close());
afterEach(() => expect(test.errors.splice(0)).toEqual([]));

type Name = Parameters<TestFace['studio']['call']>[0];

async function run(caller: Caller, name: Name, input: object): Promise<void> {
  const done = await test.studio.call(name, caller, input);
  if (!done.ok) throw new Error(done.refusal.detail);
}

/** How a request fails or what it answers, with the name of the one record put for that of the other. */
async function answerOf(promise: Promise<unknown>, hidden: string, absent: string): Promise<string> {
  const answer = await promise.then(
    (result) => JSON.stringify(result),
    ({ code, message }: { code: number; message: string }) => JSON.stringify({ code, message }),
  );
  return answer.replaceAll(hidden, absent);
}

describe.each<Era>(['legacy', 'modern'])('personal records of another member, in the %s era', (era) => {
  let owner: Caller;
  let client: Client;
  let founder: Caller;

  beforeEach(async () => {
    founder = await test.founder('team');
    owner = await test.member(founder, 'editor');
    await run(owner, 'create_prompt', { slug: 'hush', title: 'Hush', body: 'Secret {{plan}}' });
    await run(owner, 'create_skill', { name: 'hush', description: 'd', instructions: 'i' });
    await run(owner, 'create_agent', { name: 'hush', description: 'd', instructions: 'i' });
    client = await test.connect(() => founder, { era });
  });
  afterEach(() => client.close());

  it('are in no list, and in every list of who they belong to', async () => {
    expect((await client.listPrompts()).prompts).toEqual([]);
    expect((await client.listResources()).resources).toEqual([]);
    const own = await test.connect(() => owner, { era });
    expect((await own.listPrompts()).prompts).toHaveLength(1);
    expect((await own.listResources()).resources).toHaveLength(2);
    await own.close();
  });

  it('are answered as absent ones are, as prompts, resources, completions and by tools', async () => {
    const tool =
      (name: string, args: object = {}) =>
      (id: string) =>
        client.callTool({ name, arguments: { id, ...args } });
    const resource = (uri: (name: string) => string) => (name: string) =>
      client.readResource({ uri: uri(name) });
    const asks: readonly ((name: string) => Promise<unknown>)[] = [
      (name) => client.getPrompt({ name, arguments: { plan: 'x' } }),
      (name) => client.complete({ ref: { type: 'ref/prompt', name }, argument: { name: 'plan', value: '' } }),
      resource((name) => `skill://${name}/SKILL.md`),
      resource((name) => `paretostudio://skills/${name}.zip`),
      resource((name) => `paretostudio://agents/${name}.md`),
      resource((name) => `paretostudio://agents/${name}.zip`),
      ...['prompt', 'skill', 'agent'].flatMap((kind) => [
        tool(`get_${kind}`),
        tool(`update_${kind}`, { tags: ['mine'] }),
        tool(`duplicate_${kind}`),
        tool(`delete_${kind}`),
      ]),
    ];
    for (const ask of asks) {
      expect(await answerOf(ask('hush'), 'hush', 'none')).toBe(await answerOf(ask('none'), 'hush', 'none'));
    }
    const found = await client.callTool({ name: 'search_prompts', arguments: { query: 'hush' } });
    expect(JSON.stringify(found)).not.toContain('Hush');
  });

  it('are there for all once they are shared', async () => {
    await run(owner, 'share_prompt', { id: 'hush' });
    await run(owner, 'share_skill', { id: 'hush' });
    expect((await client.listPrompts()).prompts).toMatchObject([{ name: 'hush' }]);
    expect((await client.listResources()).resources).toMatchObject([{ uri: 'skill://hush/SKILL.md' }]);
    const listed = await client.callTool({ name: 'list_prompts', arguments: { visibility: 'personal' } });
    expect(JSON.stringify(listed)).not.toContain('Hush');
  });
});
