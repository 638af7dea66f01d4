import { toProblem } from '@paretostudio/admission';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOfError } from './refusal-of-error.js';

/** Answers what the router refuses before any hook or filter runs, such as a path that cannot be decoded. */
export function answerFrameworkError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = toProblem(refusalOfError(error), request.id);
  void reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-request-id', request.id)
    .send(JSON.stringify(problem));
}
