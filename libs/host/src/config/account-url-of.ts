import { isIPv6 } from 'node:net';
import { isLoopbackHost } from './loopback.js';
import type { Config } from './read-config.js';

/**
 * Tells where the founder of an account changes its plan, for texts about limits.
 *
 * @returns Null where nobody does so over this server, or its address is not known: neither PUBLIC_URL nor a port of
 *   loopback at which it serves REST.
 */
export function accountUrlOf({
  billing,
  publicUrl,
  surfaces,
  host,
  port,
}: Pick<Config, 'billing' | 'publicUrl' | 'surfaces' | 'host' | 'port'>): string | null {
  if (billing === 'managed') return null;
  const path = billing === 'stripe' ? BILLING_PAGE : PLAN_PATH;
  if (publicUrl !== null) return `${publicUrl.origin}${path}`;
  const isHere = surfaces.includes('rest') && isLoopbackHost(host) && port !== 0;
  return isHere ? new URL(path, `http://${isIPv6(host) ? `[${host}]` : host}:${port}`).href : null;
}

const PLAN_PATH = '/v1/account/plan';
/** Where the founder pays, a page of the console. */
const BILLING_PAGE = '/settings/billing';
