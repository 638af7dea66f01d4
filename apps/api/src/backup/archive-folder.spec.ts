import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeWorkFolder } from './archive-folder.js';

describe('makeWorkFolder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'work-folder-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const at = (name: string) => join(folder, name);

  it('makes a folder for the owner alone, and takes it away with what is in it', () => {
    const made = makeWorkFolder(at('a.tgz'));
    expect(statSync(made.path).mode & 0o777).toBe(0o700);
    writeFileSync(join(made.path, 'x'), 'x');
    made.remove();
    expect(existsSync(made.path)).toBe(false);
  });

  it('takes away what killed backups of any name left, nothing of one under way, and nothing that a link leads to', () => {
    const [left, linked, current, other] = [
      at('.paretostudio-backup-4194304000-aaaaaa'),
      at('.paretostudio-backup-4194304001-aaaaaa'),
      at(`.paretostudio-backup-${process.pid}-aaaaaa`),
      at('other'),
    ];
    for (const path of [left, current, other]) mkdirSync(path);
    writeFileSync(join(other, 'x'), 'x');
    symlinkSync(other, linked);
    makeWorkFolder(at('b.tgz')).remove();
    expect([left, linked, current, join(other, 'x')].map((path) => existsSync(path))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('leaves nothing when %s ends the process, and does not hear it afterwards', (signal, code) => {
    const before = process.listeners(signal);
    const exits: unknown[] = [];
    const { exit } = process;
    process.exit = (given) => exits.push(given) as never;
    const made = makeWorkFolder(at('c.tgz'));
    process.listeners(signal).at(-1)?.(signal);
    process.exit = exit;
    expect(existsSync(made.path)).toBe(false);
    expect(exits).toEqual([code]);
    made.remove();
    expect(process.listeners(signal)).toEqual(before);
  });
});
