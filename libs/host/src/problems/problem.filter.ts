import { type ArgumentsHost, Catch, Inject, Injectable } from '@nestjs/common';
import { type KeyOwner, ProblemException, ProblemFilter } from '@paretostudio/passport-api-key';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accountUrlOf } from '../config/account-url-of.js';
import type { Config } from '../config/read-config.js';
import { mcpAnswerOf } from '../mcp/mcp-answer-of.js';
import { CONFIG } from '../parts/server-parts.js';
import { refusalOfError } from './refusal-of-error.js';

/** Why a request was refused, and whose key it was, for its usage record and log line; absent while it was not. */
export interface RefusableRequest {
  refusalCode?: string;
  /** Absent or null when no key was refused at the door, or one that is unknown. */
  refusedOwner?: KeyOwner | null;
}

/**
 * Writes every error as a problem, as the library's filter does, and knows outages of the storage too: they are 503,
 * never the client's fault. What MCP has words of its own for is told in those. Remembers the code and the key's
 * owner with the request.
 */
@Injectable()
@Catch()
export class StudioProblemFilter extends ProblemFilter {
  @Inject(CONFIG) private readonly config!: Config;

  override catch(error: unknown, host: ArgumentsHost): void {
    const refusal = refusalOfError(error);
    const request = host.switchToHttp().getRequest<FastifyRequest & RefusableRequest>();
    request.refusalCode = refusal.code;
    request.refusedOwner = error instanceof ProblemException ? error.owner : null;
    const answer = mcpAnswerOf(request, error, refusal, { accountUrl: accountUrlOf(this.config) });
    if (answer !== null) {
      const headers = error instanceof ProblemException ? meterFieldsOf(error) : {};
      void host
        .switchToHttp()
        .getResponse<FastifyReply>()
        .code(answer.status)
        .headers(headers)
        .send(answer.body);
      return;
    }
    const isTold = refusal.code !== 'internal_error' && !(error instanceof ProblemException);
    super.catch(isTold ? new ProblemException(refusal) : error, host);
  }
}

/** `Retry-After` and `WWW-Authenticate` mean nothing beside a result of MCP; how much is left always does. */
function meterFieldsOf({ headers }: ProblemException): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('RateLimit')));
}
