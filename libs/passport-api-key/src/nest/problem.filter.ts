import { STATUS_CODES } from 'node:http';
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Injectable, Logger } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { AdmissionUnavailableError, refusalOfOutage, toProblem } from '@paretostudio/admission';
import { redactText } from '@paretostudio/key-crypto';
import { type HttpRequest, ProblemException } from '@paretostudio/guard';
import { findUnclaimed } from '../strategy/unclaimed-requests.js';
import type { ApiKeyAuthSettings } from './api-key-auth-options.js';
import { API_KEY_AUTH_SETTINGS } from './api-key-auth-settings.js';
import { internalError } from './internal-error.js';
import { readError } from './read-error.js';

/**
 * Writes every error of an application as `application/problem+json`, on Express and on Fastify.
 *
 * A {@link ProblemException} is told in full, with its headers. Nest's own exceptions keep their status and, below
 * 500, their text. Anything else is `internal_error`: it is logged, keys blotted out, and nothing of it is told.
 */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(
    @Inject(API_KEY_AUTH_SETTINGS) private readonly settings: Pick<ApiKeyAuthSettings, 'requestId'>,
    @Inject(HttpAdapterHost) private readonly adapterHost: HttpAdapterHost,
  ) {}

  /** @throws The error itself where there is no HTTP request to answer. */
  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const http = host.switchToHttp();
    const req = http.getRequest<HttpRequest>();
    const res = http.getResponse<object>();
    const { httpAdapter } = this.adapterHost;
    if (httpAdapter.isHeadersSent(res)) {
      this.log(error, req);
      httpAdapter.end(res);
      return;
    }
    const answer = this.answerTo(error, req);
    for (const [name, value] of Object.entries(answer.headers)) httpAdapter.setHeader(res, name, value);
    httpAdapter.setHeader(res, 'Content-Type', 'application/problem+json; charset=utf-8');
    httpAdapter.reply(res, JSON.stringify(answer.body), answer.status);
  }

  private answerTo(error: unknown, req: HttpRequest): Answer {
    const requestId = this.settings.requestId(req);
    const problem = problemOf(error, req);
    if (problem instanceof ProblemException) {
      return {
        status: problem.status,
        headers: problem.headers,
        body: toProblem(problem.refusal, requestId),
      };
    }
    if (problem !== null) {
      const { status, detail } = problem;
      // RFC 9457, section 4.2.1: about:blank says no more than the status itself.
      const body = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, requestId };
      return { status, headers: {}, body };
    }
    this.log(error, req);
    const { refusal, status, headers } = internalError();
    return { status, headers, body: toProblem(refusal, requestId) };
  }

  private log(error: unknown, req: HttpRequest): void {
    const requestId = this.settings.requestId(req);
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.logger.error(redactText(requestId === null ? text : `[${requestId}] ${text}`));
  }
}

interface Answer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: object;
}

/** The problem that an error stands for; a status alone where the catalogue has no code; null for a fault of ours. */
function problemOf(
  error: unknown,
  req: object,
): ProblemException | { status: number; detail: string } | null {
  if (error instanceof ProblemException) return error;
  if (error instanceof AdmissionUnavailableError) return new ProblemException(refusalOfOutage(error));
  const reading = readError(error);
  switch (reading.kind) {
    case 'fault':
      return null;
    case 'status':
      return reading;
    case 'refusal': {
      // `AuthGuard` knows that all strategies failed, but not why; the strategy remembers.
      const unclaimed = reading.refusal.code === 'missing_credentials' ? findUnclaimed(req) : null;
      return new ProblemException(unclaimed ?? reading.refusal);
    }
  }
}
