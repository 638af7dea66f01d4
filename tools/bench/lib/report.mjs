import { closeSync, fdatasyncSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { median } from './statistics.mjs';

const FOLDER = fileURLToPath(new URL('../../../tmp/bench', import.meta.url));

/** Facts of this machine without which numbers say nothing. */
export function machine(extra = {}) {
  return {
    at: new Date().toISOString(),
    node: process.version,
    kernel: release(),
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    loadBefore: loadavg()[0],
    flushMs: measureFlush(),
    ...extra,
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

const number = (value) =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value < 10 ? 2 : 1);
const ranged = ({ median, lowest, highest }) => `${number(median)} (${number(lowest)}–${number(highest)})`;

/** Prints rows of `summarize` as a table. */
export function printRows(title, rows) {
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries(
      rows.map(({ name, perSecond, p50Ms, p99Ms, cpuMicros, othersShare, ratios = {} }) => [
        name,
        {
          'per second': ranged(perSecond),
          'p50 ms': number(p50Ms),
          'p99 ms': number(p99Ms.median),
          'cpu µs': number(cpuMicros.median),
          'others %': Math.round(othersShare.median * 100),
          ...Object.fromEntries(Object.entries(ratios).map(([to, value]) => [`× ${to}`, ranged(value)])),
        },
      ]),
    ),
  );
}

/** Prints the facts without which the tables say nothing. */
function printMachine({ processor, cores, node, loadBefore, flushMs }) {
  console.log(
    `${cores} × ${processor}, Node ${node}, load ${loadBefore.toFixed(1)}, durable write ${flushMs.toFixed(2)} ms`,
  );
}

/**
 * Prints each target with what was measured.
 *
 * @param {{ what: string, value: number, target: number, atMost?: boolean, unit?: string }[]} targets
 */
export function printTargets(targets) {
  for (const { what, value, target, atMost = false, unit = '' } of targets) {
    const met = atMost ? value <= target : value >= target;
    console.log(
      `${met ? 'met   ' : 'MISSED'} ${what}: ${number(value)}${unit} (target ${atMost ? '≤' : '≥'} ${target}${unit})`,
    );
  }
}

/** Writes everything of a run to `tmp/bench/<name>.json`. */
export function saveReport(name, report) {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${name}.json`);
  printMachine(report.machine);
  writeFileSync(file, JSON.stringify(report, null, 2) + '\n');
  console.log(`written to tmp/bench/${name}.json`);
}
