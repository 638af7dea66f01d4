import { median, spread } from './statistics.mjs';

/**
 * Measures several candidates in turns, so that what else the machine does hits all of them alike. A first round
 * warms up and is not counted; each round begins with another candidate.
 *
 * @param {{ rounds: number, candidates: Record<string, (warmingUp: boolean) => Promise<object>> }} options
 * @returns {Promise<Record<string, object[]>>} The samples of each candidate, round by round.
 */
export async function interleave({ rounds, candidates }) {
  const names = Object.keys(candidates);
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length];
      const sample = await candidates[name](round === 0);
      if (round > 0) samples[name].push(sample);
    }
  }
  return samples;
}

/** One row of the table: what the rounds of a candidate came to. */
export function summarize(name, samples, extra = {}) {
  return {
    name,
    perSecond: spread(samples.map((sample) => sample.perSecond)),
    p50Ms: median(samples.map((sample) => sample.p50Ms)),
    p99Ms: spread(samples.map((sample) => sample.p99Ms)),
    ...extra,
  };
}

/**
 * How many times faster one candidate is than another: the median of the ratios within each round, in which both
 * saw the same machine.
 */
export function ratio(samples, other) {
  return spread(samples.map((sample, round) => sample.perSecond / other[round].perSecond));
}
