import type { MeterReading } from '../model/answer.js';
import { OWN_LIMITS } from '../model/limits.js';
import { changesNothing } from './changes-nothing.js';
import type { OpenCall } from './world.js';

/**
 * Whether of two requests under way that were counted, the first is not counted after the other one.
 *
 * Each was told where the meters stood after it. What was counted in a later batch was told more, and the requests of one
 * batch can be put in the order of what they were told. So only one order needs to be tried, where all could be.
 */
export function isCountedBefore(one: OpenCall, other: OpenCall): boolean {
  const [shown, others] = [shownTo(one), shownTo(other)];
  if (shown?.meter !== others?.meter || shown?.resetAt !== others?.resetAt) return false;
  if (shown === null || others === null) return false;
  return shown.used === others.used ? one.endsAt < other.endsAt : shown.used < others.used;
}

/** The meter of the account that a request has moved and was told: burst, or the day if it takes no burst. */
function shownTo({
  call: { operation },
  answer,
}: OpenCall): (MeterReading & { readonly meter: string }) | null {
  if (operation.kind !== 'request' || answer?.kind !== 'admitted') return null;
  if (changesNothing(operation, answer)) return null;
  const [requests, burst] = answer.quotas;
  if (operation.burst === 1) return burst === undefined ? null : { meter: 'burst', ...burst };
  const isOwn = requests === undefined || requests.limit <= Math.max(...OWN_LIMITS);
  return isOwn ? null : { meter: 'requests', ...requests };
}
