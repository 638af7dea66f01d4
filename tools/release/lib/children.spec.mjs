import { once } from 'node:events';
import { end, endAll, start } from './children.mjs';

const isRunning = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Starts a program that starts another; answers the first one and the pid of the second, once both run. */
async function startTwo() {
  const inner =
    "process.on('SIGTERM', () => setTimeout(() => process.exit(), 200)); setInterval(() => {}, 1000);";
  const outer = `
    const { spawn } = require('node:child_process');
    const inner = spawn(process.execPath, ['--eval', ${JSON.stringify(`${inner} console.log(process.pid);`)}], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    setInterval(() => {}, 1000);
  `;
  const child = start(process.execPath, ['--eval', outer], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [chunk] = await once(child.stdout, 'data');
  return { child, innerPid: Number(String(chunk)) };
}

describe('end', () => {
  it('waits until what the child started has ended too, though the child itself goes first', async () => {
    const { child, innerPid } = await startTwo();

    await expect(end(child)).resolves.toBe(true);

    expect([child.signalCode ?? child.exitCode, isRunning(innerPid)]).toEqual(['SIGTERM', false]);
  });

  it('takes a child that has ended as it is', async () => {
    const child = start(process.execPath, ['--eval', ''], { stdio: 'ignore' });
    await once(child, 'exit');

    await expect(end(child)).resolves.toBe(true);
  });
});

describe('endAll', () => {
  it('ends everything that was started', async () => {
    const both = [await startTwo(), await startTwo()];

    await endAll();

    expect(both.map(({ innerPid }) => isRunning(innerPid))).toEqual([false, false]);
  });
});
