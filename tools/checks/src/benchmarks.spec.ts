import { readFileSync } from 'node:fs';
import { readScenarios } from '../../bench/lib/results.mjs';
import { SCENARIOS } from '../../bench/scenarios.mjs';
import { PAGE, README, renderPage, renderReadme } from '../../bench/tables.mjs';
import { listTrackedFiles, readJson } from './support/repository.js';

/** The parts of a stored result that are judged here. */
interface Result {
  readonly name: string;
  readonly targets: readonly {
    readonly name: string;
    readonly value: number | { readonly median: number } | null;
    readonly bound: 'at least' | 'at most';
    readonly target: number;
    readonly met: boolean | null;
  }[];
}

const names = SCENARIOS.map(({ name }) => name);
const results = listTrackedFiles()
  .filter((path) => path.startsWith('tools/bench/results/'))
  .map((path) => ({ path, result: readJson<Result>(path) }));

describe('the benchmarks in the documentation and the README', () => {
  it('are those of the results that are committed (node tools/bench/tables.mjs)', () => {
    const scenarios = readScenarios();
    const readme = readFileSync(README, 'utf8');

    expect(readFileSync(PAGE, 'utf8')).toBe(renderPage(scenarios));
    expect(readme).toBe(renderReadme(readme, scenarios));
  });

  it('come from scenarios that there are', () => {
    const tracked = listTrackedFiles();

    expect(results.map(({ path }) => path)).toEqual(
      results.map(({ result }) => `tools/bench/results/${result.name}.json`),
    );
    expect(results.map(({ result }) => result.name).filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name) => !tracked.includes(`tools/bench/${name}.mjs`))).toEqual([]);
  });

  it('call a target met when what was measured meets it, and only then', () => {
    const wrong = results.flatMap(({ result }) =>
      result.targets.filter(({ value, bound, target, met }) => met !== isMet(value, bound, target)),
    );

    expect(wrong).toEqual([]);
  });
});

describe('what the benchmarks compare with', () => {
  it('is pinned to one version each, and says its license', () => {
    const { dependencies } = readJson<{ dependencies: Record<string, string> }>(
      'tools/bench/peers/package.json',
    );
    const { packages } = readJson<{ packages: Record<string, { version?: string; license?: string }> }>(
      'tools/bench/peers/package-lock.json',
    );
    const installed = Object.keys(dependencies).map((name) => ({
      name,
      ...packages[`node_modules/${name}`],
    }));

    expect(Object.fromEntries(installed.map(({ name, version }) => [name, version]))).toEqual(dependencies);
    expect(installed.filter(({ license }) => license === undefined)).toEqual([]);
  });
});

function isMet(
  value: number | { readonly median: number } | null,
  bound: 'at least' | 'at most',
  target: number,
): boolean | null {
  if (value === null) return null;
  const judged = typeof value === 'number' ? value : value.median;
  return bound === 'at least' ? judged >= target : judged <= target;
}
