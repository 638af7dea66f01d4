import { watchOthers } from './disturbance.mjs';
import { median, spread } from './statistics.mjs';

const OTHERS_SHARE_MAX = 0.08;
const TRIES_MAX = Number(process.env.BENCH_TRIES ?? 4);

/**
 * Measures several candidates in turns, so that what else the machine does hits all of them alike. A first round
 * warms up and is not counted; each round begins with another candidate. A sample during which other programs took
 * much of the machine is taken again, a few times; then the least disturbed one counts.
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
      if (round === 0) await candidates[name](true);
      else samples[name].push(await takeSample(candidates[name]));
    }
  }
  return samples;
}

async function takeSample(candidate) {
  let best = null;
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const { result, cpuSeconds, othersShare } = await watchOthers(() => candidate(false));
    if (best === null || othersShare < best.othersShare) {
      best = { ...result, cpuMicros: (cpuSeconds / result.count) * 1e6, othersShare };
    }
    if (othersShare <= OTHERS_SHARE_MAX) break;
  }
  return best;
}

/** One row of the table: what the rounds of a candidate came to. */
export function summarize(name, samples, extra = {}) {
  return {
    name,
    perSecond: spread(samples.map((sample) => sample.perSecond)),
    p50Ms: median(samples.map((sample) => sample.p50Ms)),
    p99Ms: spread(samples.map((sample) => sample.p99Ms)),
    cpuMicros: spread(samples.map((sample) => sample.cpuMicros)),
    othersShare: spread(samples.map((sample) => sample.othersShare)),
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
