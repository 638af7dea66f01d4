import { type CredentialRing, UnsealError } from '@paretostudio/key-crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type SignInTrip, TRIP_LIFE_MS } from './sign-in-trip.js';

const NAME = 'paretostudio_sign_in';
const CONTEXT = 'sign-in-with';
const SEALED = /^([a-z0-9_-]{1,32})\.([A-Za-z0-9_-]{1,4000})$/;

/**
 * Keeps a round trip in the browser that it began in, sealed: the browser can neither read nor change it, and who has
 * another browser has nothing to come back with.
 */
export class TripCookie {
  readonly name: string;

  /** @param secure - Whether people come over https: then the browser sends it over nothing else, to this host alone. */
  constructor(
    private readonly ring: CredentialRing,
    private readonly secure: boolean,
  ) {
    this.name = secure ? `__Host-${NAME}` : NAME;
  }

  /** Hands the browser a trip; one that was begun before in it is over. */
  put(reply: FastifyReply, trip: SignInTrip): void {
    const { keyId, bytes } = this.ring.seal(JSON.stringify(trip), CONTEXT);
    const text = `${keyId}.${Buffer.from(bytes).toString('base64url')}`;
    void reply.setCookie(this.name, text, { ...this.flags(), maxAge: TRIP_LIFE_MS / 1_000 });
  }

  /**
   * Takes the trip out of the browser, so that it ends once.
   *
   * @returns Null when there is none, when it is not of our making, or over.
   */
  take(request: Pick<FastifyRequest, 'cookies'>, reply: FastifyReply, now: Date): SignInTrip | null {
    const text = request.cookies[this.name];
    if (text === undefined) return null;
    void reply.clearCookie(this.name, this.flags());
    const trip = this.open(text);
    return trip !== null && now.getTime() < trip.expiresAtMs ? trip : null;
  }

  private open(text: string): SignInTrip | null {
    const [, keyId, bytes] = SEALED.exec(text) ?? [];
    if (keyId === undefined || bytes === undefined) return null;
    try {
      const opened = this.ring.open({ keyId, bytes: Buffer.from(bytes, 'base64url') }, CONTEXT);
      // Ours, since the seal holds: nobody else could have written it.
      return JSON.parse(opened) as SignInTrip;
    } catch (error) {
      if (error instanceof UnsealError) return null;
      throw error;
    }
  }

  private flags() {
    // Lax: the provider's redirect is a navigation of another site, which strict cookies would stay away from.
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
  }
}
