import type { OpenedSession, SessionView, SignInStep, SignInView } from '@paretostudio/studio';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'paretostudio_session';

/** How the cookie of a session is named and flagged. */
export class SessionCookie {
  readonly name: string;

  /** @param secure - Whether people come over https: then the browser sends it over nothing else, to this host alone. */
  constructor(private readonly secure: boolean) {
    this.name = secure ? `__Host-${NAME}` : NAME;
  }

  /** The token that a request carries; null when there is none. Untrusted. */
  read(request: Pick<FastifyRequest, 'cookies'>): string | null {
    return request.cookies[this.name] || null;
  }

  /**
   * Hands the browser the token of a new session, which scripts cannot read and other sites' forms do not send.
   *
   * @returns What the person sees of the session.
   */
  open(reply: FastifyReply, { token, expiresAt, view }: OpenedSession): SessionView {
    void reply.setCookie(this.name, token, { ...this.flags(), expires: expiresAt });
    return view;
  }

  /** As {@link open}, for a sign-in that may wait for a second factor: then the browser is handed no cookie. */
  enter(reply: FastifyReply, step: SignInStep): SignInView {
    return step.kind === 'session' ? this.open(reply, step.session) : { secondFactor: step.request };
  }

  /** Takes the token away from the browser. */
  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.flags());
  }

  private flags() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
  }
}
