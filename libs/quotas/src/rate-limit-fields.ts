import { METERS, type Meter } from './meter.js';
import { type QuotaState, remainingOf } from './quota-state.js';
import { windowLengthMs } from './quota-window.js';

/** Largest integer that a structured field carries (RFC 9651, section 3.3.1). */
const FIELD_INTEGER_MAX = 999_999_999_999_999;

/**
 * Writes the `RateLimit-Policy` field: one item for each meter, its quota `q` and its window `w` in seconds.
 *
 * @param states - Where the meters stand; the order is kept. Empty gives an empty text: send no field then.
 * @param meters - Where the length of a window is looked up that the state does not tell; a meter that is not there
 *   gets no `w`.
 * @returns For example `"requests";q=50;w=86400, "burst";q=60;w=60`.
 * @throws {@link RangeError} If the name of a meter is not printable ASCII: misuse by whoever declared it.
 * @see draft-ietf-httpapi-ratelimit-headers-11, section 3
 */
export function rateLimitPolicyField(
  states: readonly QuotaState[],
  meters: readonly Meter[] = METERS,
): string {
  return states
    .map((state) => {
      const kind = state.window ?? meters.find(({ name }) => name === state.meter)?.window;
      const window = kind === undefined ? '' : `;w=${windowLengthMs(kind) / 1000}`;
      return `${fieldString(state.meter)};q=${fieldInteger(state.limit)}${window}`;
    })
    .join(', ');
}

/**
 * Writes the `RateLimit` field: one item for each meter, the units left `r` and the seconds `t` until it starts anew.
 *
 * @param now - The same clock that the states' `resetAt` comes from.
 * @returns For example `"requests";r=49;t=3600, "burst";r=59;t=12`; `t` is rounded up and never below 0.
 * @throws {@link RangeError} If the name of a meter is not printable ASCII: misuse by whoever declared it.
 * @see draft-ietf-httpapi-ratelimit-headers-11, section 4
 */
export function rateLimitField(states: readonly QuotaState[], now: Date): string {
  const nowMs = now.getTime();
  return states
    .map((state) => {
      const seconds = Math.ceil((state.resetAt.getTime() - nowMs) / 1000);
      return `${fieldString(state.meter)};r=${fieldInteger(remainingOf(state))};t=${fieldInteger(seconds)}`;
    })
    .join(', ');
}

function fieldInteger(value: number): number {
  return Math.min(FIELD_INTEGER_MAX, Math.max(0, Math.trunc(value)));
}

/** The names that every answer carries, written once. */
const WRITTEN_NAMES: ReadonlyMap<string, string> = new Map(
  METERS.map(({ name }) => [name, writeString(name)]),
);

function fieldString(text: string): string {
  return WRITTEN_NAMES.get(text) ?? writeString(text);
}

function writeString(text: string): string {
  if (!/^[\x20-\x7e]*$/.test(text)) {
    throw new RangeError(`The name of a meter must be printable ASCII: ${JSON.stringify(text)}.`);
  }
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
