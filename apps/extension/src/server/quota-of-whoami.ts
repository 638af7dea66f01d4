import type { Quota } from './quota.js';
import type { Whoami } from './studio-server.js';

/** Takes today's requests out of what the server told about the key; null where the plan has no such limit. */
export function quotaOfWhoami({ quotas }: Pick<Whoami, 'quotas'>): Quota | null {
  const requests = quotas.find(({ meter }) => meter === 'requests');
  if (requests === undefined) return null;
  return { limit: requests.limit, remaining: requests.remaining, resetAt: new Date(requests.resetAt) };
}
