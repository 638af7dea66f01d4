import { type ArgumentsHost, Catch, Injectable } from '@nestjs/common';
import { type KeyOwner, ProblemException, ProblemFilter } from '@paretostudio/passport-api-key';
import type { FastifyRequest } from 'fastify';
import { refusalOfError } from './refusal-of-error.js';

/** Why a request was refused, and whose key it was, for its usage record and log line; absent while it was not. */
export interface RefusableRequest {
  refusalCode?: string;
  /** Absent or null when no key was refused at the door, or one that is unknown. */
  refusedOwner?: KeyOwner | null;
}

/**
 * Writes every error as a problem, as the library's filter does, and knows outages of the storage too: they are 503,
 * never the client's fault. Remembers the code and the key's owner with the request.
 */
@Injectable()
@Catch()
export class StudioProblemFilter extends ProblemFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    const refusal = refusalOfError(error);
    const request = host.switchToHttp().getRequest<FastifyRequest & RefusableRequest>();
    request.refusalCode = refusal.code;
    request.refusedOwner = error instanceof ProblemException ? error.owner : null;
    const isTold = refusal.code !== 'internal_error' && !(error instanceof ProblemException);
    super.catch(isTold ? new ProblemException(refusal) : error, host);
  }
}
