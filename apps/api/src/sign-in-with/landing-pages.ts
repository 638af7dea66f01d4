import type { SignInStep } from '@paretostudio/studio';
import type { SignInTrip } from './sign-in-trip.js';

/** Settings → Security, where accounts at providers are linked. */
const SECURITY_PAGE = '/settings/security';

type SecondFactorRequest = Extract<SignInStep, { kind: 'second-factor' }>['request'];

/**
 * Tells which page puts into words why nobody was signed in or nothing was linked.
 *
 * @param problem - A stable word; nothing of what a provider said gets into an address.
 * @param trip - Null when it is not known what the browser had set out for.
 */
export function problemPage(
  problem: string,
  provider: string | null,
  trip: Pick<SignInTrip, 'purpose' | 'next'> | null,
): string {
  const query = new URLSearchParams({ problem, ...(provider === null ? {} : { with: provider }) });
  if (trip?.purpose.kind === 'link') return `${SECURITY_PAGE}?${query}`;
  if (trip?.purpose.invitation != null) return invitationPage(trip.purpose.invitation, query);
  if (trip !== null && trip.next !== '/') query.set('next', trip.next);
  return `/sign-in?${query}`;
}

/** Tells which page asks somebody how they want to sign in. */
export function signInPage(next: string): string {
  return next === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ next })}`;
}

/** Tells which page accepts an invitation; its token stands in the fragment, which no server sees. */
export function invitationPage(token: string, query = new URLSearchParams()): string {
  return `/invite${query.size === 0 ? '' : `?${query}`}#${new URLSearchParams({ token })}`;
}

/** Tells which page shows that an account was linked. */
export function linkedPage(provider: string): string {
  return `${SECURITY_PAGE}?${new URLSearchParams({ linked: provider })}`;
}

/** Tells which page asks for a second factor; what it needs stands in the fragment, which no server sees. */
export function secondFactorPage({ token, methods }: SecondFactorRequest, next: string): string {
  return `${signInPage(next)}#${new URLSearchParams({ 'second-factor': token, methods: methods.join(',') })}`;
}
