import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { ProblemException } from '@paretostudio/passport-api-key';
import { type Config, CONFIG } from '@paretostudio/host';
import type { FastifyRequest } from 'fastify';
import { refuseForeignPage } from './request-origin.js';

/** Keeps pages of other sites from signing somebody in, up or out; for routes that need no session yet. */
@Injectable()
export class OwnPageGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @throws {@link ProblemException} `browser_origin_refused` for a request of another site's page. */
  canActivate(context: ExecutionContext): boolean {
    const refusal = refuseForeignPage(
      context.switchToHttp().getRequest<FastifyRequest>(),
      this.config.publicUrl,
    );
    if (refusal !== null) throw new ProblemException(refusal);
    return true;
  }
}
