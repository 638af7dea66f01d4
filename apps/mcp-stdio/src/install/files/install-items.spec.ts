import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InstallItem } from '../install-item.js';
import { installItems, type InstallOptions } from './install-items.js';
import { makeWorkFolder, NEW, OLD } from './work-folder.js';

const OPTIONS: InstallOptions = { overwrite: true, signal: new AbortController().signal };

/** A process id that no system gives: those that end are gone. */
const DEAD = 2 ** 31 - 2;

let base: string;

beforeEach(async () => {
  base = realpathSync(await mkdtemp(join(tmpdir(), 'items-')));
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

function skill(name: string, text: string): InstallItem {
  return { parent: ['.claude', 'skills'], name, content: [{ path: 'SKILL.md', content: Buffer.from(text) }] };
}

const agent: InstallItem = { parent: ['.claude', 'agents'], name: 'a.md', content: Buffer.from('agent') };

function read(...path: string[]): string {
  return readFileSync(join(base, '.claude', ...path), 'utf8');
}

function names(...path: string[]): string[] {
  return readdirSync(join(base, '.claude', ...path)).sort();
}

/** Lets some moves happen, then fails. */
function failingAfter(moves: number) {
  let left = moves;
  return (from: string, to: string) => {
    if (left === 0) throw Object.assign(new Error('disk'), { code: 'EIO' });
    left -= 1;
    renameSync(from, to);
  };
}

describe('installItems', () => {
  it.each([0, 1, 2, 3])('leaves everything as it was when the disk fails after %i moves', async (moves) => {
    await installItems(base, [skill('one', 'old 1'), skill('two', 'old 2')], OPTIONS);
    let left = moves;
    // Going back works again, as it does on a disk that refused one move.
    const rename = (from: string, to: string) => {
      left -= 1;
      if (left === -1) throw Object.assign(new Error('disk'), { code: 'EIO' });
      renameSync(from, to);
    };
    const items = [skill('one', 'new 1'), skill('two', 'new 2')];

    await expect(installItems(base, items, { ...OPTIONS, rename })).rejects.toThrow('disk');
    expect([read('skills/one/SKILL.md'), read('skills/two/SKILL.md')]).toEqual(['old 1', 'old 2']);
    expect(names('skills')).toEqual(['one', 'two']);
  });

  it('loses nothing when the disk refuses to go back as well', async () => {
    await installItems(base, [skill('one', 'old')], OPTIONS);

    await expect(
      installItems(base, [skill('one', 'new')], { ...OPTIONS, rename: failingAfter(1) }),
    ).rejects.toThrow('disk');
    expect(read('skills/one/SKILL.md')).toBe('old');
  });

  it('takes back the others when one of them cannot go back', async () => {
    await installItems(base, [skill('one', 'old 1'), skill('two', 'old 2')], OPTIONS);
    const two = join(base, '.claude/skills/two');
    const rename = (from: string, to: string) => {
      if (to === two) throw Object.assign(new Error('disk'), { code: 'EIO' });
      renameSync(from, to);
    };
    const items = [skill('one', 'new 1'), skill('two', 'new 2')];

    await expect(installItems(base, items, { ...OPTIONS, rename })).rejects.toThrow('disk');
    expect([read('skills/one/SKILL.md'), read('skills/two/SKILL.md')]).toEqual(['old 1', 'old 2']);
    expect(names('skills')).toEqual(['one', 'two']);
  });

  it('leaves a whole file in place when what comes after it fails', async () => {
    await installItems(base, [agent], OPTIONS);
    const [first, second] = [
      { ...agent, content: Buffer.from('new') },
      { ...agent, name: 'b.md' },
    ];

    await expect(
      installItems(base, [first, second], { ...OPTIONS, rename: failingAfter(1) }),
    ).rejects.toThrow('disk');
    expect([read('agents/a.md'), names('agents')]).toEqual(['new', ['a.md']]);
  });

  it('puts files in place after folders, for they cannot be taken back', async () => {
    const moved: string[] = [];
    const rename = (from: string, to: string) => {
      moved.push(to.slice(base.length + 1));
      renameSync(from, to);
    };
    await installItems(base, [agent, skill('one', 'new')], { ...OPTIONS, rename });

    expect(moved).toEqual(['.claude/skills/one', '.claude/agents/a.md']);
  });

  it.each([
    ['brings back the old that a crash left aside', DEAD, 'nothing', 'old'],
    // In a container each start has the same id.
    ['brings it back when the program that crashed had the id of this one', process.pid, 'nothing', 'old'],
    ['keeps the new that a crash left in place', DEAD, 'new', 'new'],
  ])('%s', async (_what, id, inPlace, expected) => {
    const skills = join(base, '.claude/skills');
    const work = join(skills, `.paretostudio-${id}-0123456789ab`);
    for (const part of [NEW, OLD]) mkdirSync(join(work, part, 'one'), { recursive: true });
    writeFileSync(join(work, NEW, 'one/SKILL.md'), 'half');
    writeFileSync(join(work, OLD, 'one/SKILL.md'), 'old');
    if (inPlace === 'new') mkdirSync(join(skills, 'one'));
    if (inPlace === 'new') writeFileSync(join(skills, 'one/SKILL.md'), 'new');
    await installItems(base, [skill('two', 'two')], OPTIONS);

    expect(read('skills/one/SKILL.md')).toBe(expected);
    expect(names('skills')).toEqual(['one', 'two']);
  });

  it('installs beside what cannot be cleared up, and follows no link in it', async () => {
    const outside = join(base, 'outside');
    const left = `.paretostudio-${DEAD}-0123456789ab`;
    const work = join(base, '.claude/skills', left);
    mkdirSync(join(outside, 'two'), { recursive: true });
    mkdirSync(work, { recursive: true });
    symlinkSync(outside, join(work, OLD));
    await installItems(base, [skill('one', 'new')], OPTIONS);

    expect(names('skills')).toEqual([left, 'one']);
    expect(readdirSync(outside)).toEqual(['two']);
  });

  it('counts what it brought back as being there', async () => {
    const work = join(base, '.claude/skills', `.paretostudio-${DEAD}-0123456789ab`);
    mkdirSync(join(work, OLD, 'one'), { recursive: true });
    writeFileSync(join(work, OLD, 'one/SKILL.md'), 'old');

    await expect(installItems(base, [skill('one', 'new')], { ...OPTIONS, overwrite: false })).rejects.toThrow(
      'already there',
    );
    expect(read('skills/one/SKILL.md')).toBe('old');
  });

  it('leaves the work of a program alone that runs', async () => {
    mkdirSync(join(base, '.claude/skills'), { recursive: true });
    const work = await makeWorkFolder(join(base, '.claude/skills'));
    await installItems(base, [skill('one', 'new')], OPTIONS);

    expect(names('skills')).toEqual([work.split('/').at(-1), 'one']);
  });

  it('replaces nothing that appears while it writes', async () => {
    mkdirSync(join(base, '.claude/skills'), { recursive: true });
    const signal = {
      aborted: false,
      throwIfAborted: () => {
        mkdirSync(join(base, '.claude/skills/one'), { recursive: true });
        writeFileSync(join(base, '.claude/skills/one/SKILL.md'), 'mine');
      },
    } as AbortSignal;

    await expect(installItems(base, [skill('one', 'new')], { overwrite: false, signal })).rejects.toThrow();
    expect(read('skills/one/SKILL.md')).toBe('mine');
    expect(names('skills')).toEqual(['one']);
  });

  it.each(['../x', 'a/b', '..', '.', '', 'a\0b', 'con'])('refuses the name %j', async (name) => {
    await expect(installItems(base, [skill(name, 'x')], OPTIONS)).rejects.toThrow();
    expect(readdirSync(base)).toEqual([]);
  });
});
