import { residentMiB } from './server-process.mjs';

const EVERY_MS = 2_000;
/** The share of a run that is its warm-up: the heap grows to its size, code is compiled. */
const WARM_UP_SHARE = 0.25;

/** Watches what a process holds in memory. */
export class MemoryTrend {
  #samples = [];
  #watching;

  constructor(pid) {
    const startedAt = performance.now();
    const sample = () =>
      this.#samples.push({ hours: (performance.now() - startedAt) / 3_600_000, mib: residentMiB(pid) });
    sample();
    this.#watching = setInterval(sample, EVERY_MS);
  }

  /** Ends the watching and tells the first value, the last, the highest, and the slope after the warm-up. */
  end() {
    clearInterval(this.#watching);
    const warm = this.#samples.slice(Math.floor(this.#samples.length * WARM_UP_SHARE));
    const all = this.#samples.map(({ mib }) => mib);
    return {
      firstMiB: all[0],
      lastMiB: all.at(-1),
      highestMiB: Math.max(...all),
      slopeMiBPerHour: slopeOf(warm),
    };
  }
}

/** The slope of the straight line that is nearest to the samples, by least squares. */
function slopeOf(samples) {
  const mean = (pick) => samples.reduce((sum, sample) => sum + pick(sample), 0) / samples.length;
  const hours = mean((sample) => sample.hours);
  const mib = mean((sample) => sample.mib);
  const covariance = mean((sample) => (sample.hours - hours) * (sample.mib - mib));
  return covariance / mean((sample) => (sample.hours - hours) ** 2);
}
