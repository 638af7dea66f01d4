/** How long one count of a meter lasts: a UTC calendar day or a calendar minute. */
export type MeterWindow = 'day' | 'minute';

/** Something that is counted and limited, by name. */
export interface Meter {
  /** Stable name; travels in RateLimit fields, so printable ASCII. */
  readonly name: string;
  /** Name that people read. */
  readonly title: string;
  /** What one unit is, in the plural: `requests`, `tokens`. */
  readonly unit: string;
  readonly window: MeterWindow;
}

/** Name of the meter of the daily quota: each metered request takes its cost. */
export const REQUESTS_METER = 'requests';

/** Name of the meter of the limit a minute: each request takes 1, whatever it costs. */
export const BURST_METER = 'burst';

/** The two meters of the studio, in the order in which answers name them. */
export const METERS: readonly Meter[] = Object.freeze([
  Object.freeze({ name: REQUESTS_METER, title: 'Requests a day', unit: 'requests', window: 'day' }),
  Object.freeze({ name: BURST_METER, title: 'Requests a minute', unit: 'requests', window: 'minute' }),
]);
