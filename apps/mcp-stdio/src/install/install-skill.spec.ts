import { existsSync, lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryFile } from '@paretostudio/library-files';
import { RpcError } from '../bridge/rpc-error.js';
import { archiveOf, blob } from '../testing/archive-of.js';
import { bytes } from '../testing/bytes.js';
import { SKILL } from '../testing/sample-documents.js';
import { tree } from '../testing/tree.js';
import { CONTEXT, useMachine } from '../testing/use-machine.js';
import type { Upstream } from '../upstream/upstream.js';
import { UpstreamFailure } from '../upstream/upstream-failure.js';
import { install } from './install.js';

const machine = useMachine();
const { call, refusalOf, project } = machine;

describe('install_skill', () => {
  it('writes the skill with its files for Claude, and tells the paths', async () => {
    const result = await call('install_skill', { name: 'release-notes' });
    const paths = ['SKILL.md', 'notes.txt', 'scripts/collect.sh'].map(
      (file) => `.claude/skills/release-notes/${file}`,
    );

    const { folder: base, paths: written } = result['structuredContent'] as {
      folder: string;
      paths: string[];
    };
    expect([base, [...written].sort()]).toEqual([project(), paths]);
    expect(result['content']).toEqual([
      { type: 'text', text: expect.stringContaining('- .claude/skills/release-notes/SKILL.md') },
    ]);
    const files = tree(project());
    expect(Object.keys(files)).toEqual(paths);
    const [, frontMatter, body] = files[paths[0] ?? '']?.split('---\n') ?? [];
    expect(frontMatter).toMatch(/^name: release-notes$[^]*^argument-hint: /m);
    expect(body?.trim()).toBe(SKILL.instructions.trim());
  });

  it('writes the portable form to .agents/skills, without the fields of Claude at its top', async () => {
    await call('install_skill', { name: 'release-notes', target: 'agents' });

    expect(tree(project())['.agents/skills/release-notes/SKILL.md']).not.toMatch(/^argument-hint:/m);
  });

  it('writes to the home folder for the scope of the user', async () => {
    await call('install_skill', { name: 'release-notes', scope: 'user' });

    expect(existsSync(join(machine.folder, 'home', '.claude/skills/release-notes/SKILL.md'))).toBe(true);
    expect(tree(project())).toEqual({});
  });

  it('keeps the right to run of files that have it, and gives it to no other', async () => {
    await call('install_skill', { name: 'release-notes' });
    const mode = (file: string) => lstatSync(project('.claude/skills/release-notes', file)).mode & 0o111;

    expect(mode('scripts/collect.sh') & 0o100).toBe(0o100);
    expect(mode('notes.txt')).toBe(0);
  });

  it('changes nothing that is there unless told to, and lists it', async () => {
    mkdirSync(project('.claude/skills/release-notes'), { recursive: true });
    writeFileSync(project('.claude/skills/release-notes/mine.md'), 'mine');

    expect(await refusalOf('install_skill', { name: 'release-notes' })).toMatch(
      /Nothing was written.*\.claude\/skills\/release-notes \(mine\.md\).*"overwrite": true/,
    );
    expect(tree(project())).toEqual({ '.claude/skills/release-notes/mine.md': 'mine' });
  });

  it('replaces exactly the folder of the skill when told to', async () => {
    for (const name of ['release-notes', 'release-notes-old']) {
      mkdirSync(project('.claude/skills', name), { recursive: true });
      writeFileSync(project('.claude/skills', name, 'mine.md'), 'mine');
    }
    await call('install_skill', { name: 'release-notes', overwrite: true });

    expect(Object.keys(tree(project()))).toEqual([
      '.claude/skills/release-notes-old/mine.md',
      '.claude/skills/release-notes/SKILL.md',
      '.claude/skills/release-notes/notes.txt',
      '.claude/skills/release-notes/scripts/collect.sh',
    ]);
  });

  it.each([
    ['the project', '.'],
    ['.claude', '.claude'],
    ['.claude/skills', '.claude/skills'],
    ['the folder of the skill', '.claude/skills/release-notes'],
  ])('writes nothing when %s is a link', async (_what, path) => {
    const target = join(machine.folder, 'elsewhere');
    if (path === '.') rmSync(project(), { recursive: true });
    else mkdirSync(project(path, '..'), { recursive: true });
    symlinkSync(target, project(path), 'dir');

    expect(await refusalOf('install_skill', { name: 'release-notes', overwrite: true })).toContain(
      'symbolic link',
    );
    expect(readdirSync(target)).toEqual([]);
  });

  it('replaces a folder that holds a link without touching what the link points to', async () => {
    mkdirSync(project('.claude/skills/release-notes'), { recursive: true });
    writeFileSync(join(machine.folder, 'elsewhere', 'precious'), 'kept');
    symlinkSync(join(machine.folder, 'elsewhere'), project('.claude/skills/release-notes/scripts'), 'dir');
    await call('install_skill', { name: 'release-notes', overwrite: true });

    expect(tree(join(machine.folder, 'elsewhere'))).toEqual({ precious: 'kept' });
    expect(lstatSync(project('.claude/skills/release-notes/scripts')).isDirectory()).toBe(true);
  });

  it.each([
    ['a file where .claude belongs', '.claude'],
    ['a file where the skill belongs', '.claude/skills/release-notes'],
  ])('replaces no %s', async (_what, path) => {
    mkdirSync(project(path, '..'), { recursive: true });
    writeFileSync(project(path), 'mine');

    await refusalOf('install_skill', { name: 'release-notes', overwrite: true });
    expect(tree(project())).toEqual({ [path]: 'mine' });
  });

  it.each<[string, LibraryFile[]]>([
    ['climbs out', [{ path: 'release-notes/../../../escaped', content: bytes('x') }]],
    ['is absolute', [{ path: '/escaped', content: bytes('x') }]],
    ['has a backslash', [{ path: 'release-notes\\..\\escaped', content: bytes('x') }]],
    [
      'is of another skill',
      [{ path: 'other/SKILL.md', content: bytes('---\nname: other\ndescription: d\n---\nx') }],
    ],
    ['has no SKILL.md', [{ path: 'release-notes/readme.md', content: bytes('x') }]],
  ])('writes nothing of an archive that %s', async (_what, files) => {
    machine.resources.set('paretostudio://skills/release-notes.zip', blob(archiveOf(files)));

    await refusalOf('install_skill', { name: 'release-notes' });
    expect(tree(machine.folder)).toEqual({});
  });

  it('writes nothing of bytes that are no archive', async () => {
    machine.resources.set('paretostudio://skills/release-notes.zip', blob(bytes('PK nothing')));

    await refusalOf('install_skill', { name: 'release-notes' });
    expect(tree(machine.folder)).toEqual({});
  });

  it.each([
    [{}, /name is missing/],
    [{ name: '../escaped' }, /name/],
    [{ name: 'Release-Notes' }, /lower-case/],
    [{ name: 'a'.repeat(65) }, /65 characters/],
    [{ name: 'release-notes', target: 'cursor' }, /"target" is claude or agents/],
    [{ name: 'release-notes', scope: '/etc' }, /"scope" is project or user/],
    [{ name: 'release-notes', overwrite: 'yes' }, /"overwrite" is true or false/],
    [{ name: 'release-notes', force: true }, /not "force"/],
    [['release-notes'], /no object/],
  ])('refuses the arguments %j', async (args, sentence) => {
    expect(await refusalOf('install_skill', args)).toMatch(sentence);
    expect(tree(machine.folder)).toEqual({});
  });

  it.each(['install_skill', 'install_agent', 'install_bundle'] as const)(
    'says, as %s does, that there is no such thing, or none for this key',
    async (tool) => {
      expect(await refusalOf(tool, { name: 'unknown' })).toMatch(
        /^There is no (skill|agent) "unknown" in the library, or this key may not read it\.$/,
      );
    },
  );

  it('says in the words of the server why it may not read', async () => {
    const refusing: Upstream = {
      ...machine.upstream,
      request: () => Promise.reject(new RpcError(4290, '50 of 50 are used.')),
    };

    expect(await install('install_skill', { name: 'a' }, refusing, machine.places, CONTEXT)).toMatchObject({
      isError: true,
      content: [{ text: 'The skill "a" could not be read from the library: 50 of 50 are used.' }],
    });
  });

  it.each([
    ['the root', () => '/'],
    ['the home folder', () => join(machine.folder, 'home')],
  ])('writes nothing when the program was started in %s, and says what to set', async (_what, workingDir) => {
    machine.places = { ...machine.places, workingDir: workingDir() };

    expect(await refusalOf('install_skill', { name: 'release-notes' })).toMatch(
      /is no project folder\. Set PARETOSTUDIO_PROJECT_DIR .*"scope": "user"/,
    );
  });

  it('writes to the folder that was set, wherever the program was started', async () => {
    machine.places = { ...machine.places, workingDir: '/', projectDir: '~/code' };
    mkdirSync(join(machine.folder, 'home', 'code'));
    await call('install_skill', { name: 'release-notes' });

    expect(existsSync(join(machine.folder, 'home', 'code', '.claude/skills/release-notes/SKILL.md'))).toBe(
      true,
    );
  });

  it('makes no project folder that is not there', async () => {
    machine.places = { ...machine.places, projectDir: join(machine.folder, 'mistyped') };

    expect(await refusalOf('install_skill', { name: 'release-notes' })).toContain('There is no folder');
    expect(existsSync(join(machine.folder, 'mistyped'))).toBe(false);
  });

  it('writes nothing once the client has cancelled', async () => {
    const context = { ...CONTEXT, signal: AbortSignal.abort() };

    await expect(call('install_skill', { name: 'release-notes' }, context)).rejects.toThrow();
    expect(tree(machine.folder)).toEqual({});
  });

  it('leaves one whole skill when two installations of it run at once', async () => {
    const args = { name: 'release-notes', overwrite: true };
    await Promise.all([call('install_skill', args), call('install_skill', args)]);

    expect(Object.keys(tree(project()))).toHaveLength(3);
  });

  it('lets a failure to reach the server through, for it says more', async () => {
    const failing: Upstream = {
      ...machine.upstream,
      request: () => Promise.reject(new UpstreamFailure('unauthorized')),
    };

    await expect(
      install('install_skill', { name: 'release-notes' }, failing, machine.places, CONTEXT),
    ).rejects.toBeInstanceOf(UpstreamFailure);
  });
});
