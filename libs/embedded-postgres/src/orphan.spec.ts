import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { judgePostmaster, stopOrphan } from './orphan.js';
import { postmasterPath } from './postmaster-file.js';
import { isSignalable, probeProcess } from './process-probe.js';

const ours = [
  '/opt/native/bin/postgres',
  '-D',
  '/state/data',
  '-p',
  '5433',
  '-c',
  'cluster_name=embedded-postgres',
];

describe('judgePostmaster', () => {
  it('knows a server of this folder that this library started', () => {
    expect(judgePostmaster(ours, '/state/data')).toBe('ours');
    expect(judgePostmaster([ours.join(' ')], '/state/data')).toBe('ours');
  });

  it('does not claim a server that somebody else started on this folder', () => {
    expect(judgePostmaster(['postgres', '-D', '/state/data'], '/state/data')).toBe('foreign');
  });

  it.each([
    ['nothing', null],
    ['a server of another folder', ours.map((part) => part.replace('/state/data', '/state/data2'))],
    ['a server of a folder above', ours.map((part) => part.replace('/state/data', '/state'))],
    ['a program that only speaks of the folder', ['vim', ...ours]],
    ['a program with a like name', ['/usr/bin/postgres-exporter', ...ours.slice(1)]],
    ['an unreadable command line', []],
  ])('takes %s for unrelated', (_what, command) => {
    expect(judgePostmaster(command, '/state/data')).toBe('unrelated');
  });
});

// Elsewhere no shell of every machine makes a process that nobody reaps under a name of its choice.
(process.platform === 'linux' ? describe : describe.skip)('stopOrphan', () => {
  it('takes the announcement away of a server that it ended and that nobody reaps', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'orphan-'));
    // Looks like a server of ours, and ends at SIGINT; the shell above it becomes `sleep`, which reaps nothing.
    const server = `exec -a postgres bash -c 'read line' -D ${dataDir} -c cluster_name=embedded-postgres`;
    const parent = spawn('/bin/bash', ['-c', `(${server}) <&3 & echo $!; exec sleep 60`], {
      stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
    });
    try {
      const [line] = (await once(parent.stdout as Readable, 'data')) as [Buffer];
      const pid = Number(line.toString());
      const isOurs = () => judgePostmaster(probeProcess(pid)?.command ?? null, dataDir) === 'ours';
      while (!isOurs() || probeProcess(parent.pid ?? 0)?.command[0] !== 'sleep')
        await new Promise(setImmediate);
      writeFileSync(postmasterPath(dataDir), `${pid}\n`);
      await stopOrphan(dataDir);
      expect([probeProcess(pid), isSignalable(pid), existsSync(postmasterPath(dataDir))]).toEqual([
        null,
        true,
        false,
      ]);
    } finally {
      parent.kill('SIGKILL');
      await once(parent, 'exit');
      rmSync(dataDir, { recursive: true });
    }
  });
});
