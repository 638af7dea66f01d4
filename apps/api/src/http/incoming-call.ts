import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ProblemException } from '@paretostudio/passport-api-key';
import type { Caller } from '@paretostudio/studio';
import type { FastifyRequest } from 'fastify';
import { callerOf } from './caller-of.js';

/** A request as an operation takes it: who calls, and one flat input, not yet validated. */
export interface IncomingCall {
  readonly caller: Caller;
  /** Path parameters with the body, or with the query where the method has no body. */
  readonly input: object;
  /** Whether the input came as text in a query string. */
  readonly fromQuery: boolean;
}

/** Hands a handler the request as an {@link IncomingCall}; the route must be guarded. */
export const Call = createParamDecorator((_: unknown, context: ExecutionContext): IncomingCall => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const caller = callerOf(request);
  return { caller, ...inputOf(request) };
});

/**
 * Puts what a request says together: the path's parameters and, beside them, the query of GET and HEAD or the body
 * of every other method.
 *
 * @throws {@link ProblemException} `invalid_request` when the same name is said twice, or a body is no object.
 */
export function inputOf(
  request: Pick<FastifyRequest, 'method' | 'params' | 'query' | 'body'>,
): Omit<IncomingCall, 'caller'> {
  const fromQuery = request.method === 'GET' || request.method === 'HEAD';
  const params = (request.params ?? {}) as Record<string, unknown>;
  const given = (fromQuery ? request.query : request.body) ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) throw refusedField('', 'must be an object');
  const repeated = Object.keys(params).find((name) => Object.hasOwn(given, name));
  if (repeated !== undefined) throw refusedField(repeated, 'stands in the path already');
  return { input: { ...given, ...params }, fromQuery };
}

function refusedField(path: string, message: string): ProblemException {
  const detail = path === '' ? `The body ${message}.` : `The field \`${path}\` ${message}.`;
  return new ProblemException({ code: 'invalid_request', detail, fields: [{ path, message }] });
}
