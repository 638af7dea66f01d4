import type { Step } from './span.js';

const dayFormat = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const longDayFormat = new Intl.DateTimeFormat('en', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const hourFormat = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
});

/** The name of a bar under its chart: `14:00` or `Nov 22`, of UTC. */
export function tickWords(at: Date, step: Step): string {
  return (step === 'hour' ? hourFormat : dayFormat).format(at);
}

/** The name of a bar in full: `Sun, Nov 22, 2026, 14:00 to 15:00 UTC` or `Sun, Nov 22, 2026 UTC`. */
export function bucketWords(at: Date, until: Date, step: Step): string {
  const day = longDayFormat.format(at);
  if (step === 'day') return `${day} (UTC)`;
  return `${day}, ${hourFormat.format(at)} to ${hourFormat.format(until)} (UTC)`;
}

/** A duration as people read it: `340 ms`, `1.2 s`; a dash where there is none. */
export function durationWords(ms: number | null): string {
  if (ms === null) return '–';
  return ms < 1_000 ? `${ms} ms` : `${(ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}

/** A number with its thousands apart. */
export function countWords(count: number): string {
  return count.toLocaleString('en');
}

/** A share of a whole, rounded so that neither a few become none nor nearly all become all; a dash of nothing. */
export function shareWords(part: number, whole: number): string {
  if (whole === 0) return '–';
  const percent = (part / whole) * 100;
  if (percent > 0 && percent < 0.1) return '< 0.1%';
  if (percent < 100 && percent > 99.9) return '> 99.9%';
  return `${percent.toFixed(percent === 0 || percent >= 10 ? 0 : 1)}%`;
}
