import { ProblemException } from '@paretostudio/passport-api-key';
import type { FastifyInstance } from 'fastify';

/**
 * Refuses a request with more header fields than a bound.
 *
 * Node's own bound drops the fields beyond it unseen. A client could fill it with fields of its own, so that what a
 * proxy appends, such as `X-Forwarded-For`, is lost and the client passes for the proxy.
 *
 * @param max - Header fields, repetitions counted; their bytes together are bounded elsewhere.
 */
export function refuseHeadersBeyond(instance: FastifyInstance, max: number): void {
  instance.server.maxHeadersCount = 0;
  instance.addHook('onRequest', (request, _reply, done) => {
    if (request.raw.rawHeaders.length <= 2 * max) return done();
    return done(
      new ProblemException({
        code: 'headers_too_large',
        detail: `The request has more than ${max} header fields.`,
      }),
    );
  });
}
