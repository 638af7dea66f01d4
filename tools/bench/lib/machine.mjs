import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { median } from './statistics.mjs';

/** Facts of this machine without which numbers say nothing. */
export function machineFacts() {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    node: process.version,
    loadBefore: loadavg()[0],
    flushMs: measureFlush(),
  };
}

/** How long this disk takes to make one page durable: the floor of every commit. */
function measureFlush() {
  const file = join(tmpdir(), `flush-${process.pid}`);
  const handle = openSync(file, 'w');
  const page = Buffer.alloc(8192);
  const times = Array.from({ length: 200 }, (_, index) => {
    const startedAt = performance.now();
    writeSync(handle, page, 0, page.length, index * page.length);
    fdatasyncSync(handle);
    return performance.now() - startedAt;
  });
  closeSync(handle);
  rmSync(file);
  return median(times);
}
