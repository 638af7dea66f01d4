import { residentMiB } from './server-process.mjs';

const EVERY_MS = 2_000;
/** In so many parts the course of it is told. */
const PARTS = 10;
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

  /**
   * Ends the watching.
   *
   * @returns {{ parts: number[], highestMiB: number, slopeMiBPerHour: number }} the mean of each tenth of the time, the
   *   highest, and the slope after the warm-up
   */
  end() {
    clearInterval(this.#watching);
    const warm = this.#samples.slice(Math.floor(this.#samples.length * WARM_UP_SHARE));
    const all = this.#samples.map(({ mib }) => mib);
    return {
      parts: Array.from({ length: PARTS }, (_, part) =>
        mean(all.slice((all.length * part) / PARTS, (all.length * (part + 1)) / PARTS)),
      ),
      highestMiB: Math.max(...all),
      slopeMiBPerHour: slopeOf(warm),
    };
  }
}

/** The slope of the straight line that is nearest to the samples, by least squares. */
function slopeOf(samples) {
  const hours = mean(samples.map((sample) => sample.hours));
  const mib = mean(samples.map((sample) => sample.mib));
  const covariance = mean(samples.map((sample) => (sample.hours - hours) * (sample.mib - mib)));
  return covariance / mean(samples.map((sample) => (sample.hours - hours) ** 2));
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
