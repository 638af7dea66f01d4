import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { isSignalable, probeProcess } from './process-probe.js';

describe('probeProcess', () => {
  it('gives the same token for the same process and another for another', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    try {
      const own = probeProcess(process.pid);
      expect(own?.startToken).toBe(probeProcess(process.pid)?.startToken);
      expect(probeProcess(child.pid ?? 0)?.startToken).toBeDefined();
      expect(own?.command.join(' ')).toContain('node');
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  });

  it('finds nothing once a process is gone', async () => {
    const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
    await once(child, 'exit');
    expect(probeProcess(child.pid ?? 0)).toBeNull();
    expect(isSignalable(child.pid ?? 0)).toBe(false);
  });

  it.each([0, -1, 1.5, Number.NaN])('takes %p for no process', (pid) => {
    expect(probeProcess(pid)).toBeNull();
  });
});

(process.platform === 'linux' ? describe : describe.skip)('probeProcess on a zombie', () => {
  it('takes a process that ended but was not reaped for gone', async () => {
    // The child ends only after its shell has become `sleep`, which never reaps: a shell still running might.
    const parent = spawn('/bin/sh', ['-c', 'cat <&3 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
    });
    try {
      const [line] = (await once(parent.stdout as Readable, 'data')) as [Buffer];
      const zombie = Number(line.toString());
      while (probeProcess(parent.pid ?? 0)?.command[0] !== 'sleep') await new Promise(setImmediate);
      expect(probeProcess(zombie)).not.toBeNull();
      (parent.stdio[3] as Writable).end();
      while (probeProcess(zombie) !== null) await new Promise(setImmediate);
      expect(isSignalable(zombie)).toBe(true);
      expect(probeProcess(zombie)).toBeNull();
    } finally {
      parent.kill('SIGKILL');
      await once(parent, 'exit');
    }
  });
});
