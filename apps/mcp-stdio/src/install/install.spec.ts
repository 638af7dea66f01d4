import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  renderAgentBundleArchive,
  renderAgentFile,
  renderSkillArchive,
  writeArchive,
  type AgentDocument,
  type LibraryFile,
  type SkillDocument,
} from '@paretostudio/library-files';
import type { RequestContext } from '../bridge/handler.js';
import { INVALID_PARAMS, RpcError } from '../bridge/rpc-error.js';
import type { JsonObject } from '../json.js';
import type { Upstream } from '../upstream/upstream.js';
import { UpstreamFailure } from '../upstream/upstream-failure.js';
import type { Places } from './choose-base.js';
import { install } from './install.js';
import type { InstallToolName } from './tool-definitions.js';

const CONTEXT: RequestContext = { signal: new AbortController().signal, onProgress: null, elicit: null };

const SKILL: SkillDocument = {
  name: 'release-notes',
  displayName: 'Release notes',
  description: 'Writes release notes. Use when a version is out.',
  triggers: [],
  instructions: '# Steps\n\nRead the log.\n',
  guardrails: [],
  license: null,
  compatibility: null,
  metadata: {},
  allowedTools: [],
  claude: { 'argument-hint': '[version]' },
  tags: [],
  files: [
    { path: 'scripts/collect.sh', content: bytes('#!/bin/sh\necho hi\n'), executable: true },
    { path: 'notes.txt', content: bytes('plain') },
  ],
};

const AGENT: AgentDocument = {
  name: 'writer',
  displayName: 'Writer',
  description: 'Writes. Use when text is needed.',
  instructions: 'You write.\n',
  model: null,
  tools: null,
  disallowedTools: [],
  skills: ['release-notes'],
  claude: {},
  tags: [],
};

let folder: string;
let places: Places;
let resources: Map<string, JsonObject>;

beforeEach(async () => {
  folder = realpathSync(await mkdtemp(join(tmpdir(), 'install-')));
  for (const name of ['project', 'home', 'elsewhere']) mkdirSync(join(folder, name));
  places = { projectDir: null, workingDir: join(folder, 'project'), homeDir: join(folder, 'home') };
  resources = new Map<string, JsonObject>([
    ['paretostudio://skills/release-notes.zip', blob(renderSkillArchive(SKILL))],
    ['paretostudio://agents/writer.md', { text: renderAgentFile(AGENT) }],
    ['paretostudio://agents/writer.zip', blob(renderAgentBundleArchive(AGENT, [SKILL]))],
  ]);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text));
}

function blob(content: Uint8Array): JsonObject {
  return { mimeType: 'application/zip', blob: Buffer.from(content).toString('base64') };
}

const upstream: Upstream = {
  request: async (_method, { uri }) => {
    const content = resources.get(String(uri));
    if (content === undefined) throw new RpcError(INVALID_PARAMS, 'There is no such resource.');
    return { kind: 'complete', result: { contents: [{ uri, ...content }] } };
  },
  facts: () => Promise.reject(new Error('not asked')),
};

function call(tool: InstallToolName, args: unknown, context = CONTEXT): Promise<JsonObject> {
  return install(tool, args, upstream, places, context);
}

async function refusalOf(tool: InstallToolName, args: unknown): Promise<string> {
  const result = await call(tool, args);
  expect(result['isError']).toBe(true);
  const [{ text }] = result['content'] as [{ text: string }];
  return text;
}

/** Every file below a folder with its text, hidden ones too. */
function tree(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8', withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [
        file.slice(path.length + 1),
        lstatSync(file).isSymbolicLink() ? '->' : readFileSync(file, 'utf8'),
      ]),
  );
}

const project = (...parts: string[]) => join(folder, 'project', ...parts);

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

    expect(existsSync(join(folder, 'home', '.claude/skills/release-notes/SKILL.md'))).toBe(true);
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
    const target = join(folder, 'elsewhere');
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
    writeFileSync(join(folder, 'elsewhere', 'precious'), 'kept');
    symlinkSync(join(folder, 'elsewhere'), project('.claude/skills/release-notes/scripts'), 'dir');
    await call('install_skill', { name: 'release-notes', overwrite: true });

    expect(tree(join(folder, 'elsewhere'))).toEqual({ precious: 'kept' });
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
    resources.set('paretostudio://skills/release-notes.zip', blob(archiveOf(files)));

    await refusalOf('install_skill', { name: 'release-notes' });
    expect(tree(folder)).toEqual({});
  });

  it('writes nothing of bytes that are no archive', async () => {
    resources.set('paretostudio://skills/release-notes.zip', blob(bytes('PK nothing')));

    await refusalOf('install_skill', { name: 'release-notes' });
    expect(tree(folder)).toEqual({});
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
    expect(tree(folder)).toEqual({});
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
      ...upstream,
      request: () => Promise.reject(new RpcError(4290, '50 of 50 are used.')),
    };

    expect(await install('install_skill', { name: 'a' }, refusing, places, CONTEXT)).toMatchObject({
      isError: true,
      content: [{ text: 'The skill "a" could not be read from the library: 50 of 50 are used.' }],
    });
  });

  it.each([
    ['the root', () => '/'],
    ['the home folder', () => join(folder, 'home')],
  ])('writes nothing when the program was started in %s, and says what to set', async (_what, workingDir) => {
    places = { ...places, workingDir: workingDir() };

    expect(await refusalOf('install_skill', { name: 'release-notes' })).toMatch(
      /is no project folder\. Set PARETOSTUDIO_PROJECT_DIR .*"scope": "user"/,
    );
  });

  it('writes to the folder that was set, wherever the program was started', async () => {
    places = { ...places, workingDir: '/', projectDir: '~/code' };
    mkdirSync(join(folder, 'home', 'code'));
    await call('install_skill', { name: 'release-notes' });

    expect(existsSync(join(folder, 'home', 'code', '.claude/skills/release-notes/SKILL.md'))).toBe(true);
  });

  it('makes no project folder that is not there', async () => {
    places = { ...places, projectDir: join(folder, 'mistyped') };

    expect(await refusalOf('install_skill', { name: 'release-notes' })).toContain('There is no folder');
    expect(existsSync(join(folder, 'mistyped'))).toBe(false);
  });

  it('writes nothing once the client has cancelled', async () => {
    const context = { ...CONTEXT, signal: AbortSignal.abort() };

    await expect(call('install_skill', { name: 'release-notes' }, context)).rejects.toThrow();
    expect(tree(folder)).toEqual({});
  });

  it('leaves one whole skill when two installations of it run at once', async () => {
    const args = { name: 'release-notes', overwrite: true };
    await Promise.all([call('install_skill', args), call('install_skill', args)]);

    expect(Object.keys(tree(project()))).toHaveLength(3);
  });

  it('lets a failure to reach the server through, for it says more', async () => {
    const failing: Upstream = {
      ...upstream,
      request: () => Promise.reject(new UpstreamFailure('unauthorized')),
    };

    await expect(
      install('install_skill', { name: 'release-notes' }, failing, places, CONTEXT),
    ).rejects.toBeInstanceOf(UpstreamFailure);
  });
});

describe('install_agent', () => {
  it('writes the file of the agent as the server sent it', async () => {
    await call('install_agent', { name: 'writer' });

    expect(tree(project())).toEqual({ '.claude/agents/writer.md': renderAgentFile(AGENT) });
  });

  it('replaces the one file when told to, and only then', async () => {
    mkdirSync(project('.claude/agents'), { recursive: true });
    writeFileSync(project('.claude/agents/writer.md'), 'mine');
    writeFileSync(project('.claude/agents/other.md'), 'other');

    expect(await refusalOf('install_agent', { name: 'writer' })).toContain('.claude/agents/writer.md');
    await call('install_agent', { name: 'writer', overwrite: true });
    expect(tree(project())).toEqual({
      '.claude/agents/other.md': 'other',
      '.claude/agents/writer.md': renderAgentFile(AGENT),
    });
  });

  it('does not write through a link in the place of the file', async () => {
    mkdirSync(project('.claude/agents'), { recursive: true });
    writeFileSync(join(folder, 'elsewhere', 'target'), 'kept');
    symlinkSync(join(folder, 'elsewhere', 'target'), project('.claude/agents/writer.md'));

    expect(await refusalOf('install_agent', { name: 'writer', overwrite: true })).toContain('symbolic link');
    expect(tree(join(folder, 'elsewhere'))).toEqual({ target: 'kept' });
  });

  it('knows no target: the file is of Claude', async () => {
    expect(await refusalOf('install_agent', { name: 'writer', target: 'agents' })).toContain('not "target"');
  });
});

describe('install_bundle', () => {
  it('writes the agent and its skills', async () => {
    await call('install_bundle', { name: 'writer' });

    expect(Object.keys(tree(project()))).toEqual([
      '.claude/agents/writer.md',
      '.claude/skills/release-notes/SKILL.md',
      '.claude/skills/release-notes/notes.txt',
      '.claude/skills/release-notes/scripts/collect.sh',
    ]);
  });

  it('writes none of it when one part is there already', async () => {
    mkdirSync(project('.claude/skills/release-notes'), { recursive: true });
    writeFileSync(project('.claude/skills/release-notes/mine.md'), 'mine');

    expect(await refusalOf('install_bundle', { name: 'writer' })).toContain(
      '.claude/skills/release-notes (mine.md)',
    );
    expect(tree(project())).toEqual({ '.claude/skills/release-notes/mine.md': 'mine' });
  });

  it.each<[string, LibraryFile[]]>([
    [
      'holds a stray file',
      [
        { path: 'agents/writer.md', content: bytes(renderAgentFile(AGENT)) },
        { path: 'x', content: bytes('x') },
      ],
    ],
    [
      'holds another agent alone',
      [{ path: 'agents/other.md', content: bytes(renderAgentFile({ ...AGENT, name: 'other' })) }],
    ],
    [
      'holds a skill with a bad name',
      [
        { path: 'agents/writer.md', content: bytes(renderAgentFile(AGENT)) },
        { path: 'skills/Bad Name/SKILL.md', content: bytes('---\nname: good\ndescription: d\n---\nx') },
      ],
    ],
  ])('writes nothing of a bundle that %s', async (_what, files) => {
    resources.set('paretostudio://agents/writer.zip', blob(archiveOf(files)));

    await refusalOf('install_bundle', { name: 'writer' });
    expect(tree(folder)).toEqual({});
  });
});

/** An archive with any paths, those included that the library would not write: renamed in the bytes, same length. */
function archiveOf(files: readonly LibraryFile[]): Uint8Array {
  const safe = files.map((file, index) => ({ ...file, path: `f${index}`.padEnd(file.path.length, 'x') }));
  let zip = Buffer.from(writeArchive(safe)).toString('latin1');
  for (const [index, { path }] of files.entries()) {
    zip = zip.replaceAll(`f${index}`.padEnd(path.length, 'x'), path);
  }
  return new Uint8Array(Buffer.from(zip, 'latin1'));
}
