import { type ArgumentsHost, Catch, Injectable } from '@nestjs/common';
import { ProblemException, ProblemFilter } from '@paretostudio/passport-api-key';
import type { FastifyRequest } from 'fastify';
import { refusalOfError } from './refusal-of-error.js';

/** The code that a request was refused with, for its usage record and log line; absent while it was not refused. */
export interface RefusableRequest {
  refusalCode?: string;
}

/**
 * Writes every error as a problem, as the library's filter does, and knows outages of the storage too: they are 503,
 * never the client's fault. Remembers the code with the request.
 */
@Injectable()
@Catch()
export class StudioProblemFilter extends ProblemFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    const refusal = refusalOfError(error);
    const request = host.switchToHttp().getRequest<FastifyRequest & RefusableRequest>();
    request.refusalCode = refusal.code;
    const isTold = refusal.code !== 'internal_error' && !(error instanceof ProblemException);
    super.catch(isTold ? new ProblemException(refusal) : error, host);
  }
}
