const used = {};

/**
 * A number that a trial may set by an environment variable: `setting('ROUNDS', 7)` is `BENCH_ROUNDS`, usually 7. What a
 * run used is stored with its results.
 *
 * @param {string} name without the prefix `BENCH_`
 * @param {number} usual what a real run takes
 */
export function setting(name, usual) {
  const value = Number(process.env[`BENCH_${name}`] ?? usual);
  if (!Number.isFinite(value) || value <= 0) throw new Error(`BENCH_${name} is a number above 0.`);
  used[`BENCH_${name}`] = { value, usual };
  return value;
}

/** The command that makes this run again, with every setting that is not the usual one. */
export function commandOf(name) {
  const unusual = Object.entries(used).filter(([, { value, usual }]) => value !== usual);
  return [
    ...unusual.map(([variable, { value }]) => `${variable}=${value}`),
    `node tools/bench/run.mjs ${name}`,
  ].join(' ');
}

/** What {@link setting} answered in this run, by the names of the variables. */
export function usedSettings() {
  return Object.fromEntries(Object.entries(used).map(([variable, { value }]) => [variable, value]));
}
