import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimStateDir } from './owner-lock.js';
import { probeProcess } from './process-probe.js';

describe('claimStateDir', () => {
  let folder: string;
  const file = () => join(folder, 'owner.json');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'owner-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('refuses a second claim of a live program, and gives way once it is released', () => {
    const first = claimStateDir(folder);
    expect(() => claimStateDir(folder)).toThrow(expect.objectContaining({ code: 'already_running' }));
    first.release();
    expect(() => claimStateDir(folder).release()).not.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the process that holds the folder', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    claimStateDir(folder, other.pid);
    expect(() => claimStateDir(folder)).toThrow(`in use by process ${other.pid}`);
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(() => claimStateDir(folder)).not.toThrow();
  });

  it('takes over from an owner whose pid belongs to another process by now', () => {
    writeFileSync(file(), JSON.stringify({ pid: process.pid, startToken: 'an earlier process' }));
    claimStateDir(folder);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({
      pid: process.pid,
      startToken: probeProcess(process.pid)?.startToken,
    });
    expect(readdirSync(folder)).toEqual(['owner.json']);
  });

  it.each(['', '{', 'null', '{"pid":"1"}'])('takes over a damaged claim (%s)', (text) => {
    writeFileSync(file(), text);
    expect(() => claimStateDir(folder)).not.toThrow();
  });

  it('leaves a claim alone that is no longer its own when it releases', () => {
    const first = claimStateDir(folder);
    writeFileSync(file(), '{"pid":1}');
    first.release();
    expect(readFileSync(file(), 'utf8')).toBe('{"pid":1}');
  });
});
