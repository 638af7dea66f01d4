import type { Meter } from '@paretostudio/quotas';
import type { StudioContext } from '../core/studio-context.js';
import { networkOf } from '../people/throttle.js';

/** Authorization requests and documents that may be fetched, for one network a minute: people do not need more. */
const PER_MINUTE_MAX = 60;

const METERS: Readonly<Record<'requests' | 'documents', Meter>> = {
  requests: { name: 'oauth-requests', title: 'Requests a minute', unit: 'requests', window: 'minute' },
  documents: { name: 'oauth-documents', title: 'Documents a minute', unit: 'documents', window: 'minute' },
};

/**
 * Counts what a network asks of the authorization server that is kept, or that makes it ask others.
 *
 * @param address - Of the client; unknown ones share one count.
 * @returns Whether it is within the limit.
 */
export async function isWithinOAuthLimit(
  { throttle }: Pick<StudioContext, 'throttle'>,
  what: keyof typeof METERS,
  address: string | null,
): Promise<boolean> {
  const subject = `${METERS[what].name}:${networkOf(address)}`;
  const draws = [{ meter: METERS[what], limit: PER_MINUTE_MAX, cost: 1 }];
  return (await throttle.take({ subject, draws })).admitted;
}
