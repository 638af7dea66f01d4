import { watchOthers } from './disturbance.mjs';
import { setting } from './settings.mjs';
import { median, spread } from './statistics.mjs';

const OTHERS_SHARE_MAX = 0.08;
const TRIES_MAX = setting('TRIES', 4);

/**
 * Measures several candidates in turns, so that what else the machine does hits all of them alike. A first round
 * warms up and is not counted; each round begins with another candidate. A sample during which other programs took
 * much of the machine is taken again, a few times; then the least disturbed one counts.
 *
 * @param {object} options
 * @param {number} options.rounds
 * @param {number} options.roundMs
 * @param {number} options.warmUpMs of the first round
 * @param {Record<string, (durationMs: number) => Promise<object>>} options.candidates each answers what `applyLoad` and
 *   `loadHttp` do
 * @returns {Promise<Record<string, object[]>>} The samples of each candidate, round by round.
 */
export async function interleave({ rounds, roundMs, warmUpMs, candidates }) {
  const names = Object.keys(candidates);
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length];
      if (round === 0) {
        await candidates[name](warmUpMs);
        continue;
      }
      const sample = await takeSample(() => candidates[name](roundMs));
      if (!(sample.perSecond > 0))
        throw new Error(`"${name}" answered nothing in ${roundMs} ms: longer rounds?`);
      samples[name].push(sample);
    }
  }
  return samples;
}

async function takeSample(measure) {
  let best = null;
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const { result, cpuSeconds, othersShare } = await watchOthers(measure);
    if (best === null || othersShare < best.othersShare) {
      best = { ...result, cpuMicros: (cpuSeconds / result.count) * 1e6, othersShare };
    }
    if (othersShare <= OTHERS_SHARE_MAX) break;
  }
  return best;
}

/** One row of the table: what the rounds of a candidate came to. */
export function summarize(name, samples, extra = {}) {
  const over = (measure) => spread(samples.map((sample) => sample[measure]));
  return {
    name,
    perSecond: over('perSecond'),
    p50Ms: median(samples.map((sample) => sample.p50Ms)),
    p99Ms: over('p99Ms'),
    cpuMicros: over('cpuMicros'),
    ...(samples[0].serverCpuMicros !== undefined && { serverCpuMicros: over('serverCpuMicros') }),
    othersShare: over('othersShare'),
    ...extra,
  };
}

/**
 * How many times as much of a measure one candidate has as another: the spread of the ratios within each round, in
 * which both saw the same machine.
 */
export function ratio(samples, other, measure = 'perSecond') {
  return spread(samples.map((sample, round) => sample[measure] / other[round][measure]));
}
