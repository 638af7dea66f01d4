import { randomBytes } from 'node:crypto';
import { isSecureSite, visitOf, type ServerParts } from '@paretostudio/host';
import {
  linkIdentity,
  readSession,
  signInWithIdentity,
  throttleAddress,
  type Outcome,
  type ProvenIdentity,
} from '@paretostudio/studio';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionCookie } from '../sessions/session-cookie.js';
import { describeFault } from './describe-fault.js';
import type { IdentityProvider } from './identity-provider.js';
import type { IdentityProviders } from './identity-providers.js';
import { invitationPage, linkedPage, problemPage, secondFactorPage, signInPage } from './landing-pages.js';
import { ProviderError } from './provider-error.js';
import { failedProvider, unknownProvider } from './provider-refusals.js';
import { redirectUriOf } from './redirect-uri.js';
import { type SignInPurpose, type SignInTrip, TRIP_LIFE_MS } from './sign-in-trip.js';
import { TripCookie } from './trip-cookie.js';

const SECRET_BYTES = 32;

/** What somebody sets out to a provider for. */
export interface Intent {
  readonly purpose: SignInPurpose;
  /** A page of ours; see `safeNext`. */
  readonly next: string;
}

/** Sends people to providers, and lets those in who come back with a proof. */
export class SignInWith {
  readonly #trips: TripCookie;

  constructor(
    private readonly parts: Pick<ServerParts, 'config' | 'context' | 'logger' | 'address'>,
    readonly providers: IdentityProviders,
    private readonly sessions: SessionCookie,
  ) {
    this.#trips = new TripCookie(parts.context.credentials, isSecureSite(parts.config));
  }

  /**
   * Begins a round trip: the browser keeps it, sealed.
   *
   * @param providerId - Untrusted.
   * @returns The address at the provider.
   * @throws {@link ProblemException} `not_found` for a provider that is not offered, `upstream_failed` for one that cannot
   *   be asked now; the browser then keeps nothing.
   */
  async begin(
    providerId: string,
    intent: Intent,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const provider = this.providers.find(providerId);
    if (provider === null) throw unknownProvider();
    try {
      return await this.setOut(provider, intent, request, reply);
    } catch (error) {
      throw error instanceof ProviderError ? failedProvider(error) : error;
    }
  }

  /**
   * As {@link begin}, for a browser that comes by a link: it is led on in any case, to a page of ours when it cannot be to
   * the provider. One that another site sent is asked first, or that site could make somebody an account.
   */
  async go(providerId: string, next: string, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const intent = { purpose: { kind: 'sign-in', invitation: null }, next } as const;
    const provider = this.providers.find(providerId);
    if (provider === null) return problemPage('provider_unknown', null, intent);
    if (isFromAnotherSite(request)) return signInPage(next);
    try {
      return await this.setOut(provider, intent, request, reply);
    } catch (error) {
      if (error instanceof ProviderError) return problemPage(error.problem, provider.id, intent);
      throw error;
    }
  }

  /**
   * Ends a round trip, whatever came of it.
   *
   * @param providerId - Of the callback's address, untrusted.
   * @returns The page of ours that goes on from there; where somebody was let in, the answer has their cookie.
   */
  async finish(providerId: string, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const provider = this.providers.find(providerId);
    const trip = this.#trips.take(request, reply, this.parts.context.clock());
    const answer = queryOf(request);
    const isOfTrip =
      provider !== null && trip?.provider === provider.id && answer.getAll('state').join() === trip.state;
    // Not a word of the trip: whoever made this address may have begun it in another browser.
    if (!isOfTrip) return problemPage('expired', provider?.id ?? null, null);
    try {
      const throttled = await throttleAddress(this.parts.context, visitOf(request).address);
      if (throttled !== null) return problemPage(throttled.refusal.code, provider.id, trip);
      const identity = await provider.identify(answer, trip);
      return await this.land(identity, trip, request, reply);
    } catch (error) {
      this.note(provider.id, error);
      const problem = error instanceof ProviderError ? error.problem : 'unavailable';
      return problemPage(problem, provider.id, trip);
    }
  }

  private async setOut(
    provider: IdentityProvider,
    { purpose, next }: Intent,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const { config, context, address } = this.parts;
    const origins = { publicOrigin: config.publicUrl?.origin ?? null, loopbackOrigin: address.origin };
    const trip: SignInTrip = {
      provider: provider.id,
      purpose,
      next,
      state: secret(),
      nonce: secret(),
      codeVerifier: secret(),
      redirectUri: redirectUriOf(request, provider.id, origins),
      expiresAtMs: context.clock().getTime() + TRIP_LIFE_MS,
    };
    try {
      const url = await provider.authorizationUrl(trip);
      this.#trips.put(reply, trip);
      return url.href;
    } catch (error) {
      this.note(provider.id, error);
      throw error;
    }
  }

  private async land(
    identity: ProvenIdentity,
    trip: SignInTrip,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const { context } = this.parts;
    const { purpose, next, provider } = trip;
    if (purpose.kind === 'link') {
      const linked = await this.link(identity, purpose.sessionId, request);
      return linked.ok ? linkedPage(provider) : problemPage(wordOf(linked), provider, trip);
    }
    const { invitation } = purpose;
    const entered = await signInWithIdentity(context, identity, { invitation, visit: visitOf(request) });
    if (!entered.ok) return problemPage(wordOf(entered), provider, trip);
    const { step, hasJoined } = entered.value;
    if (step.kind === 'second-factor') return secondFactorPage(step.request, next);
    this.sessions.open(reply, step.session);
    return invitation === null || hasJoined ? next : invitationPage(invitation);
  }

  /** Links for the session that the trip began in, if it is still that of the browser that came back. */
  private async link(
    identity: ProvenIdentity,
    sessionId: string,
    request: FastifyRequest,
  ): Promise<Outcome<unknown>> {
    const { context } = this.parts;
    const session = await readSession(context, this.sessions.read(request) ?? '', visitOf(request));
    if (!session.ok) return session;
    if (session.value.sessionId !== sessionId) {
      return { ok: false, refusal: { code: 'invalid_session', detail: 'Another session began the trip.' } };
    }
    return linkIdentity(context, session.value, identity);
  }

  private note(provider: string, error: unknown): void {
    const fault = describeFault(error);
    if (error instanceof ProviderError && error.problem === 'cancelled') return;
    const level = error instanceof ProviderError ? 'warn' : 'error';
    this.parts.logger[level]({ provider, ...fault }, 'nobody was signed in with a provider');
  }
}

/** Whether the browser says that it was another site's page that led here; what says nothing is a program or old. */
function isFromAnotherSite({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const site = headers['sec-fetch-site'];
  return site === 'cross-site' || site === 'same-site';
}

function secret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/** The query as it was sent, repeated names included. */
function queryOf({ url }: Pick<FastifyRequest, 'url'>): URLSearchParams {
  const at = url.indexOf('?');
  return new URLSearchParams(at === -1 ? '' : url.slice(at));
}

/** The finer word of a refusal, where it has one. */
function wordOf({ refusal }: Extract<Outcome<unknown>, { ok: false }>): string {
  return refusal.reason ?? refusal.code;
}
