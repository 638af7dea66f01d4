import { ProblemException } from '@paretostudio/passport-api-key';
import { visitOf } from '@paretostudio/host';
import { readSession, type StudioContext } from '@paretostudio/studio';
import type { FastifyRequest } from 'fastify';
import passport from 'passport';
import { unwrap } from '../http/unwrap.js';
import { refuseForeignPage } from '../security/request-origin.js';
import type { SessionCookie } from './session-cookie.js';
import { SESSION_STRATEGY } from './session-name.js';
import { SessionPrincipal } from './session-principal.js';

/**
 * The Passport strategy `session`: lets a person in with the cookie of a session, read anew for each request.
 *
 * Without a cookie it fails, so that the refusal is that of the key which was not sent either. A cookie on a request
 * that another site's page sent, or one whose session has ended, is an error with its own refusal.
 */
export class SessionStrategy extends passport.Strategy {
  override readonly name = SESSION_STRATEGY;

  constructor(
    // Passport calls `authenticate` on an object that inherits from this one: no private (#) members.
    private readonly context: StudioContext,
    private readonly cookie: SessionCookie,
    private readonly publicUrl: URL | null,
  ) {
    super();
  }

  /** Called by Passport for each request that no key let in. */
  override authenticate(request: unknown): void {
    const http = request as FastifyRequest;
    const token = this.cookie.read(http);
    if (token === null) {
      this.fail(401);
      return;
    }
    this.judge(http, token).then(
      (principal) => this.success(principal),
      (error: unknown) => this.error(error),
    );
  }

  private async judge(request: FastifyRequest, token: string): Promise<SessionPrincipal> {
    const foreign = refuseForeignPage(request, this.publicUrl);
    if (foreign !== null) throw new ProblemException(foreign);
    return new SessionPrincipal(unwrap(await readSession(this.context, token, visitOf(request))));
  }
}
