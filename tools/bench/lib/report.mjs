import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

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
    ...extra,
  };
}

const number = (value) =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value < 10 ? 2 : 1);
const ranged = ({ median, lowest, highest }) => `${number(median)} (${number(lowest)}–${number(highest)})`;

/** Prints rows of `summarize` as a table. */
export function printRows(title, rows) {
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries(
      rows.map(({ name, perSecond, p50Ms, p99Ms, ratios = {} }) => [
        name,
        {
          'per second': ranged(perSecond),
          'p50 ms': number(p50Ms),
          'p99 ms': number(p99Ms.median),
          ...Object.fromEntries(Object.entries(ratios).map(([to, value]) => [`× ${to}`, ranged(value)])),
        },
      ]),
    ),
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
  writeFileSync(file, JSON.stringify(report, null, 2) + '\n');
  console.log(`written to tmp/bench/${name}.json`);
}
