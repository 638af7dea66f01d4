import { createHash } from 'node:crypto';
import { retryAfterSeconds, type Meter, type QuotaDecision, type QuotaDraw } from '@paretostudio/quotas';
import ipaddr from 'ipaddr.js';
import { refuse } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';

const ATTEMPTS_MINUTE: Meter = {
  name: 'sign-in-minute',
  title: 'Attempts a minute',
  unit: 'attempts',
  window: 'minute',
};
const ATTEMPTS_DAY: Meter = { name: 'sign-in-day', title: 'Attempts a day', unit: 'attempts', window: 'day' };
const IPV6_NETWORK_BYTES = 8;
const RESET_LIMITS = { perEmailPerMinute: 2, perEmailAndAddressPerDay: 20 };
const CODE_LIMITS = { perPersonPerMinute: 10, perPersonPerDay: 60 };

type Throttled = ReturnType<typeof refuse> | null;

/** Counts an attempt from a client's address, and refuses it when there were too many; unknown addresses share one count. */
export async function throttleAddress(ctx: StudioContext, address: string | null): Promise<Throttled> {
  const { perAddressPerMinute, perAddressPerDay } = ctx.throttleLimits;
  return take(ctx, `sign-in-from:${networkOf(address)}`, [
    { meter: ATTEMPTS_MINUTE, limit: perAddressPerMinute, cost: 1 },
    { meter: ATTEMPTS_DAY, limit: perAddressPerDay, cost: 1 },
  ]);
}

/**
 * Counts an attempt for an e-mail address, whether somebody has it or not, and refuses it when there were too many.
 * The address is counted by a digest, not written down.
 */
export async function throttleEmail(ctx: StudioContext, email: string): Promise<Throttled> {
  return take(ctx, `sign-in-as:${digestOf(email)}`, [
    { meter: ATTEMPTS_MINUTE, limit: ctx.throttleLimits.perEmailPerMinute, cost: 1 },
  ]);
}

/**
 * Counts a wish for a link to an e-mail address, as {@link throttleEmail} counts: its mailbox is not to be filled. The
 * day's limit is for a client's address as well: else a stranger would keep a person from a link until midnight.
 */
export async function throttleResets(
  ctx: StudioContext,
  email: string,
  address: string | null,
): Promise<Throttled> {
  const { perEmailPerMinute, perEmailAndAddressPerDay } = RESET_LIMITS;
  const subject = `password-reset-of:${digestOf(email)}`;
  const ofDay = { meter: ATTEMPTS_DAY, limit: perEmailAndAddressPerDay, cost: 1 };
  const ofMinute = { meter: ATTEMPTS_MINUTE, limit: perEmailPerMinute, cost: 1 };
  return (await take(ctx, `${subject}:${networkOf(address)}`, [ofDay])) ?? take(ctx, subject, [ofMinute]);
}

/**
 * Counts a code that was shown for a person, and refuses it when there were too many. Only who has shown the first
 * factor gets here, so that a day's limit locks nobody out for a stranger; it keeps codes from being guessed.
 */
export async function throttleCodes(ctx: StudioContext, userId: string): Promise<Throttled> {
  const { perPersonPerMinute, perPersonPerDay } = CODE_LIMITS;
  return take(ctx, `second-factor-of:${userId}`, [
    { meter: ATTEMPTS_MINUTE, limit: perPersonPerMinute, cost: 1 },
    { meter: ATTEMPTS_DAY, limit: perPersonPerDay, cost: 1 },
  ]);
}

function digestOf(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 32);
}

async function take(ctx: StudioContext, subject: string, draws: readonly QuotaDraw[]): Promise<Throttled> {
  const decision = await ctx.throttle.take({ subject, draws });
  return decision.admitted ? null : refuseThrottled(decision, ctx.clock());
}

function refuseThrottled(decision: QuotaDecision & { readonly admitted: false }, now: Date): Throttled {
  const seconds = decision.retryAt === null ? 60 : retryAfterSeconds(decision.retryAt, now);
  return refuse({
    code: 'sign_in_throttled',
    detail: `Too many attempts. Wait ${seconds === 1 ? '1 second' : `${seconds} seconds`}, then try again.`,
    retryAfterSeconds: seconds,
  });
}

/**
 * Names what attempts from an address are counted under.
 *
 * An IPv6 client usually has a whole /64 to itself, so that is what is counted.
 */
export function networkOf(address: string | null): string {
  if (address === null || !ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  return Buffer.from(parsed.toByteArray().slice(0, IPV6_NETWORK_BYTES)).toString('hex');
}
