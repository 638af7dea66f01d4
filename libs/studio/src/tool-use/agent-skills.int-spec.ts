import type { Caller } from '../core/caller.js';
import { codeOf, valueOf } from '../testing/test-studio.js';
import { openToolWorld, type ToolWorld } from '../testing/tool-world.js';
import type { ToolTarget } from './tool-target.js';

let world: ToolWorld;
let founder: Caller;
let agent: ToolTarget;

beforeAll(async () => {
  world = await openToolWorld();
});
beforeEach(async () => {
  founder = await world.founder('pro');
  await skill('forms', [{ path: 'docs/a.md', content: 'Aleph' }]);
  await skill('secrets', []);
  await skill('letters', []);
  agent = await world.agent(founder, [], { skills: ['letters', 'forms'] });
});
afterAll(() => world.close());

function skill(name: string, files: object[]): Promise<object> {
  return world.get('create_skill', founder, {
    ...{
      name,
      displayName: `The ${name}`,
      description: `About ${name}.`,
      instructions: `Do ${name}.`,
      files,
    },
  });
}

const rights = (...actions: string[]) => ({ [`agent_${agent.id}`]: actions });
const tools = () => world.studio.tools;

describe('the skills of an agent', () => {
  it('are prompts, in the agent\u2019s order, that give the whole SKILL.md', async () => {
    const caller = await world.keyed(founder, rights('prompts/get'));
    expect(valueOf(await tools().prompts(caller, agent))).toEqual([
      { name: 'letters', title: 'The letters', description: 'About letters.' },
      { name: 'forms', title: 'The forms', description: 'About forms.' },
    ]);
    const prompt = valueOf(await tools().prompt(caller, agent, 'forms'));
    const file = await world.get('read_skill_file', founder, { id: 'forms', path: 'SKILL.md' });
    expect(prompt).toEqual({
      ...{ name: 'forms', title: 'The forms', description: 'About forms.' },
      messages: [{ role: 'user', text: file.content }],
    });
    expect(file.content).toContain('Do forms.');
  });

  it('are resources, of which every file can be read', async () => {
    const caller = await world.keyed(founder, rights('resources/read'));
    const resources = valueOf(await tools().resources(caller, agent));
    expect(resources.map(({ uri }) => uri)).toEqual(['skill://letters/SKILL.md', 'skill://forms/SKILL.md']);
    expect(resources[1]).toMatchObject({ name: 'forms', title: 'The forms', mediaType: 'text/markdown' });
    const read = await tools().readResource(caller, agent, { skill: 'forms', path: 'docs/a.md' });
    expect(valueOf(read)).toMatchObject({ content: 'Aleph', encoding: 'utf8', mediaType: 'text/markdown' });
  });

  it('that are not the agent\u2019s are not there, nor are files beside or above', async () => {
    const caller = await world.keyed(founder, rights('*'));
    const absent = await tools().readResource(caller, agent, { skill: 'nothing', path: 'SKILL.md' });
    expect(codeOf(absent)).toBe('not_found');
    for (const ref of [
      { skill: 'secrets', path: 'SKILL.md' },
      { skill: 'forms', path: '../secrets/SKILL.md' },
      { skill: 'forms', path: 'docs/../docs/a.md' },
      { skill: '', path: '' },
    ]) {
      expect(await tools().readResource(caller, agent, ref)).toEqual(absent);
    }
    expect(codeOf(await tools().prompt(caller, agent, 'secrets'))).toBe('not_found');
  });

  it('are invisible without the right to them, which tools do not give', async () => {
    const caller = await world.keyed(founder, rights('notes_*', 'prompts/list'));
    expect(valueOf(await tools().prompts(caller, agent))).toEqual([]);
    expect(valueOf(await tools().resources(caller, agent))).toEqual([]);
    expect(await tools().prompt(caller, agent, 'forms')).toEqual(
      await tools().prompt(caller, agent, 'absent'),
    );
    const ref = { skill: 'forms', path: 'SKILL.md' };
    expect(codeOf(await tools().readResource(caller, agent, ref))).toBe('not_found');
    const prompter = await world.keyed(founder, rights('prompts/get'));
    expect(codeOf(await tools().readResource(prompter, agent, ref))).toBe('not_found');
    expect(valueOf(await tools().resources(prompter, agent))).toEqual([]);
  });

  it('are refused like an absent agent to a viewer and to another account', async () => {
    const stranger = await world.founder('pro');
    const viewer = await world.keyed(founder, { '*': ['*'] }, { role: 'viewer' });
    for (const caller of [stranger, viewer]) {
      const absent = await tools().prompts(caller, { kind: 'agent', id: 'absent' });
      expect(codeOf(absent)).toBe('not_found');
      expect(await tools().prompts(caller, agent)).toEqual(absent);
      expect(await tools().resources(caller, agent)).toEqual(absent);
      expect(await tools().prompt(caller, agent, 'forms')).toEqual(absent);
      const ref = { skill: 'forms', path: 'SKILL.md' };
      expect(await tools().readResource(caller, agent, ref)).toEqual(absent);
    }
  });
});

describe('entering', () => {
  it('an agent tells who it is and what it is told', async () => {
    const caller = await world.keyed(founder, rights('anything'));
    const entered = valueOf(await tools().enter(caller, { kind: 'agent', id: agent.id.toUpperCase() }));
    expect(entered).toEqual({
      ...{ target: agent, name: 'clerk', title: 'Clerk', description: 'Keeps notes.' },
      ...{ instructions: 'Be brief.', warnings: [] },
    });
  });

  it('a connection tells its description, and has no prompts or resources', async () => {
    const upstream = await world.start();
    const notes = await world.connect(founder, 'Notes', upstream.url);
    const caller = await world.keyed(founder, { [`conn_${notes.id}`]: ['*'] });
    expect(valueOf(await tools().enter(caller, notes))).toEqual({
      ...{ target: notes, name: 'notes', title: 'Notes', description: '', instructions: null, warnings: [] },
    });
    expect(valueOf(await tools().prompts(caller, notes))).toEqual([]);
    expect(valueOf(await tools().resources(caller, notes))).toEqual([]);
    expect(codeOf(await tools().prompt(caller, notes, 'forms'))).toBe('not_found');
  });
});
