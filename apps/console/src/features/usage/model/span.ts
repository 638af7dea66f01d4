const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long one bar is. */
export type Step = 'hour' | 'day';

/** A span of time that is looked at, and the bars that it is cut into. */
export interface Span {
  /** Inclusive. */
  readonly from: Date;
  /** Exclusive; null for now, whenever that is. */
  readonly to: Date | null;
  readonly step: Step;
}

/** The spans to choose from, and their names; `custom` has its ends in the address. */
export const SPANS = {
  '24h': 'Last 24 hours',
  '7d': 'Last 7 days',
  '14d': 'Last 14 days',
  '30d': 'Last 30 days',
  custom: 'Custom period',
} as const;

/** The name of one of {@link SPANS}. */
export type SpanName = keyof typeof SPANS;

const DAYS = { '7d': 7, '14d': 14, '30d': 30 } as const;
/** Longest custom span that is drawn by the hour. */
const HOURLY_MS_MAX = 2 * DAY_MS;
/** Longest span that the server adds up. */
const DAYS_MAX = 366;

/** The start of the UTC hour or day of an instant. */
export function startOf(step: Step, at: Date): Date {
  const ms = step === 'hour' ? HOUR_MS : DAY_MS;
  return new Date(Math.floor(at.getTime() / ms) * ms);
}

/** How long a step is, in milliseconds; UTC has no summer time. */
export function stepMs(step: Step): number {
  return step === 'hour' ? HOUR_MS : DAY_MS;
}

/** What span an address names: `span`, with `from` and `to` for a custom one. Nonsense counts as the default. */
export function spanNameOf(search: URLSearchParams, fallback: SpanName = '7d'): SpanName {
  const name = search.get('span');
  if (name === 'custom') return customSpan(search) === null ? fallback : 'custom';
  return name !== null && Object.hasOwn(SPANS, name) ? (name as SpanName) : fallback;
}

/**
 * The span that an address names. All but custom ones begin at the start of a UTC hour or day and hold the one that runs now,
 * so that no bar is cut.
 */
export function readSpan(search: URLSearchParams, now: Date, fallback: SpanName = '7d'): Span {
  const name = spanNameOf(search, fallback);
  const custom = name === 'custom' ? customSpan(search) : null;
  if (custom !== null) return custom;
  if (name === '24h') {
    return { from: new Date(startOf('hour', now).getTime() - 23 * HOUR_MS), to: null, step: 'hour' };
  }
  const days = DAYS[name === 'custom' ? '7d' : name];
  return { from: new Date(startOf('day', now).getTime() - (days - 1) * DAY_MS), to: null, step: 'day' };
}

function customSpan(search: URLSearchParams): Span | null {
  const from = instantOf(search.get('from'));
  const to = instantOf(search.get('to'));
  if (from === null || to === null || from >= to) return null;
  const ms = to.getTime() - from.getTime();
  if (ms > DAYS_MAX * DAY_MS) return null;
  return { from, to, step: ms <= HOURLY_MS_MAX ? 'hour' : 'day' };
}

function instantOf(text: string | null): Date | null {
  const at = new Date(text ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** The parts of an address that name a custom span. */
export function customSpanQuery(from: Date, to: Date): Record<'span' | 'from' | 'to', string> {
  return { span: 'custom', from: from.toISOString(), to: to.toISOString() };
}

/** What is wrong with a custom span of two whole UTC days, both inclusive; null when nothing is. */
export function customDaysProblem(first: string, last: string): string | null {
  const from = instantOf(first);
  const to = instantOf(last);
  if (from === null || to === null) return 'Choose both days.';
  if (from > to) return 'The first day must not be after the last one.';
  if (to.getTime() - from.getTime() >= DAYS_MAX * DAY_MS) return `Choose at most ${DAYS_MAX} days.`;
  return null;
}
