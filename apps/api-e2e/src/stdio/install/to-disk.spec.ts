import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { saveAgent, saveSkill, type Saved } from '../../harness/library.js';
import { CLIENT_KINDS, connectStdio, type McpClient } from '../../harness/mcp-clients.js';
import { createKey, signUp } from '../../harness/people.js';
import { stdioProgram } from '../../harness/stdio-program.js';
import { temporaryFolder } from '../../harness/temporary-folder.js';
import { useStudio } from '../../harness/use-studio.js';

describe('what is installed to disk over stdio', () => {
  const studio = useStudio();
  const folder = temporaryFolder();
  let key: string;
  let skill: Saved;
  let agent: Saved;
  let project: string;
  let home: string;
  let client: McpClient | null = null;

  beforeAll(async () => {
    const person = await signUp(studio, 'pro');
    skill = await saveSkill(studio, person);
    agent = await saveAgent(studio, person, { skills: [skill.name] });
    ({ key } = await createKey(studio, person));
  });
  beforeEach(() => {
    project = mkdtempSync(join(folder, 'project-'));
    home = mkdtempSync(join(folder, 'home-'));
  });
  afterEach(() => client?.close());

  const call = async (name: string, args: object, kind: (typeof CLIENT_KINDS)[number] = 'v1') => {
    client = await connectStdio(kind, stdioProgram({ key, url: studio.server.url, cwd: project, home }));
    return client.callTool({ name, arguments: { ...args } });
  };
  const filesIn = (place: string) =>
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
      .sort();

  it.each(CLIENT_KINDS)('is an agent with its skills, as files, in %s', async (kind) => {
    const result = await call('install_bundle', { name: agent.name }, kind);

    expect(result.isError ?? false).toBe(false);
    expect(filesIn(project)).toEqual([
      `.claude/agents/${agent.name}.md`,
      `.claude/skills/${skill.name}/SKILL.md`,
      `.claude/skills/${skill.name}/references/words.md`,
    ]);
    expect(readFileSync(join(project, `.claude/agents/${agent.name}.md`), 'utf8')).toContain(
      `name: ${agent.name}`,
    );
  });

  it('is a skill in the portable form, in the home folder, when that is asked for', async () => {
    const result = await call('install_skill', { name: skill.name, target: 'agents', scope: 'user' });

    expect(result.isError ?? false).toBe(false);
    expect(filesIn(project)).toEqual([]);
    expect(filesIn(home)).toEqual([
      `.agents/skills/${skill.name}/SKILL.md`,
      `.agents/skills/${skill.name}/references/words.md`,
    ]);
  });

  it('replaces nothing that is there, unless it is told to', async () => {
    const file = join(project, '.claude/agents', `${agent.name}.md`);
    mkdirSync(join(project, '.claude/agents'), { recursive: true });
    writeFileSync(file, 'mine');

    const refused = await call('install_agent', { name: agent.name });
    expect(refused.isError).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('mine');

    const replaced = await client!.callTool({
      name: 'install_agent',
      arguments: { name: agent.name, overwrite: true },
    });
    expect(replaced.isError ?? false).toBe(false);
    expect(readFileSync(file, 'utf8')).not.toBe('mine');
  });

  it('goes through no folder that is a symbolic link', async () => {
    const elsewhere = mkdtempSync(join(folder, 'elsewhere-'));
    symlinkSync(elsewhere, join(project, '.claude'));

    const refused = await call('install_bundle', { name: agent.name, overwrite: true });

    expect(refused.isError).toBe(true);
    expect(filesIn(elsewhere)).toEqual([]);
  });

  it.each(['../escape', '/etc/passwd', 'Capital', 'a'.repeat(65)])('has no name such as %s', async (name) => {
    const refused = await call('install_skill', { name });

    expect(refused.isError).toBe(true);
    expect(filesIn(project)).toEqual([]);
  });

  it('is nothing at all where the skill does not exist', async () => {
    const refused = await call('install_skill', { name: 'absent-skill' });

    expect(refused.isError).toBe(true);
    expect(filesIn(project)).toEqual([]);
  });
});
