import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { formatBound, formatMet, formatValue, withUnit } from './format.mjs';
import { loadTable } from './load-table.mjs';
import { machineFacts } from './machine.mjs';
import { commandOf, usedSettings } from './settings.mjs';

const WORKSPACE = fileURLToPath(new URL('../../..', import.meta.url));
/** Of every run; what is committed are copies of these that `run.mjs --keep` makes. */
const FOLDER = process.env.BENCH_RESULTS ?? join(WORKSPACE, 'tmp/bench');
/** What `run.mjs --keep` writes itself, between one scenario and the next. */
const KEPT = ['tools/bench/results', 'README.md', 'apps/docs/pages/reference/benchmarks.md'];
const DIGITS = 5;

/**
 * Runs a scenario: what it measured is printed as it comes, and stored as `<name>.json` when all of it is there. A
 * scenario that throws stores nothing.
 *
 * @param {string} name the scenario's, which is the name of its file
 * @param {(report: Report) => Promise<void>} work
 */
export async function benchmark(name, work) {
  const report = new Report(name);
  await work(report);
  report.save();
}

/** What one run of a scenario measured. */
export class Report {
  #name;
  #at = new Date();
  #machine = machineFacts();
  #facts = {};
  #tables = [];
  #targets = [];
  #notes = [];

  constructor(name) {
    this.#name = name;
  }

  /** Adds facts about what was measured, such as the versions and settings of a database. */
  facts(facts) {
    Object.assign(this.#facts, facts);
  }

  /**
   * Adds a table and prints it.
   *
   * @param {object} table
   * @param {string} table.title
   * @param {string[]} table.columns the first is the heading of the rows' names
   * @param {(string | number | { median: number, lowest: number, highest: number } | null)[][]} table.rows a cell is
   *   text, a number, a `spread` over rounds, or null for what was not measured
   */
  table({ title, columns, rows }) {
    const uneven = rows.find((row) => row.length !== columns.length);
    if (uneven) throw new Error(`"${title}" has ${columns.length} columns, but ${JSON.stringify(uneven)}.`);
    this.#tables.push({ title, columns, rows });
    console.log(`\n${title}`);
    const [, ...headings] = columns;
    console.table(
      Object.fromEntries(
        rows.map(([name, ...cells]) => [
          formatValue(name),
          Object.fromEntries(headings.map((heading, index) => [heading, formatValue(cells[index])])),
        ]),
      ),
    );
  }

  /** Adds a table of what `summarize` made of rounds under load: a second, latency, processor time, ratios. */
  loads(title, rows) {
    this.table({ title, ...loadTable(rows) });
  }

  /**
   * Adds a target and prints whether it was met.
   *
   * @param {object} target
   * @param {string} target.name what was measured, so that it can be read without the scenario
   * @param {number | { median: number, lowest: number, highest: number } | null} target.value of a spread the median is
   *   judged; null: not measured
   * @param {number} [target.atLeast] either this
   * @param {number} [target.atMost] or this
   * @param {string} [target.unit] `×`, `ms`, `MiB`, `%`, `s` …
   * @param {boolean} [target.headline] also stands in the table of the repository's README
   */
  target({ name, value, atLeast, atMost, unit = '', headline = false }) {
    if ((atLeast === undefined) === (atMost === undefined)) throw new Error(`${name}: atLeast or atMost?`);
    const bound = atMost === undefined ? 'at least' : 'at most';
    const limit = atLeast ?? atMost;
    const measured = typeof value === 'object' && value !== null ? value.median : value;
    if (measured !== null && !Number.isFinite(measured))
      throw new Error(`${name}: ${measured} was measured.`);
    const judged = measured && rounded('', measured); // as it is stored, so that everybody judges alike
    const met = judged === null ? null : bound === 'at least' ? judged >= limit : judged <= limit;
    const target = { name, value, bound, target: limit, unit, met, headline };
    this.#targets.push(target);
    console.log(
      `${formatMet(met).padEnd(7)} ${name}: ${withUnit(formatValue(value), unit)} (target ${formatBound(target)})`,
    );
  }

  /** Adds a sentence that a reader of the numbers has to know, found out in this run. */
  note(text) {
    this.#notes.push(text);
    console.log(text);
  }

  /** Stores the run; `benchmark` does it. */
  save() {
    const report = {
      name: this.#name,
      at: this.#at.toISOString(),
      seconds: Math.round((Date.now() - this.#at.getTime()) / 1000),
      commit: currentCommit(),
      command: commandOf(this.#name),
      settings: usedSettings(),
      machine: this.#machine,
      facts: this.#facts,
      tables: this.#tables,
      targets: this.#targets,
      notes: this.#notes,
    };
    mkdirSync(FOLDER, { recursive: true });
    const file = join(FOLDER, `${this.#name}.json`);
    writeFileSync(file, `${JSON.stringify(report, rounded, 2)}\n`);
    const { processor, cores, node, loadBefore, flushMs } = this.#machine;
    console.log(
      `${cores} × ${processor}, Node ${node}, load ${loadBefore.toFixed(1)}, durable write ${flushMs.toFixed(2)} ms`,
    );
    console.log(`stored as ${this.#name}.json`);
  }
}

/** Digits beyond these are noise, and make the stored results long. */
function rounded(_, value) {
  return typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value;
}

/** What was measured; a plus tells that files were changed since. */
function currentCommit() {
  const git = (...args) => execFileSync('git', args, { cwd: WORKSPACE, encoding: 'utf8' }).trim();
  try {
    const changed = git('status', '--porcelain', '-uno', '--', '.', ...KEPT.map((path) => `:!${path}`));
    return git('rev-parse', '--short=12', 'HEAD') + (changed === '' ? '' : '+');
  } catch {
    return 'unknown';
  }
}
