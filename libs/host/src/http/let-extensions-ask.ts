import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const METHODS = 'GET, POST, PUT, PATCH, DELETE';
/** What a request with a key carries beyond what every page may send. */
const REQUEST_FIELDS = 'Authorization, X-API-Key, Content-Type, Idempotency-Key';
/** What a program acts on beyond status and body: quota, waiting, the end of a key, what the operator finds it by. */
const ANSWER_FIELDS = 'RateLimit, RateLimit-Policy, Retry-After, Sunset, WWW-Authenticate, X-Request-Id';
const PREFLIGHT_SECONDS = 600;

/**
 * Lets the listed browser extensions, and nobody else, ask `/v1` from pages of their own and read the answers (CORS).
 *
 * Cookies are never part of it: an extension comes with a key. A page of any other origin gets no leave; what it sends
 * is judged as before, and a key from there is refused.
 *
 * @param origins - Of the extensions, such as `chrome-extension://<id>`; compared whole, as browsers write them.
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function letExtensionsAsk(instance: FastifyInstance, origins: readonly string[]): void {
  const listed = new Set(origins);
  if (listed.size === 0) return;
  instance.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers;
    if (origin === undefined || !listed.has(origin) || !isOfRest(request)) return done();
    reply.header('access-control-allow-origin', origin).header('vary', 'Origin');
    if (isPreflight(request)) return answerPreflight(reply);
    reply.header('access-control-expose-headers', ANSWER_FIELDS);
    done();
  });
}

function isOfRest({ url }: FastifyRequest): boolean {
  return url.startsWith('/v1/');
}

function isPreflight({ method, headers }: FastifyRequest): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

function answerPreflight(reply: FastifyReply): void {
  void reply
    .code(204)
    .header('access-control-allow-methods', METHODS)
    .header('access-control-allow-headers', REQUEST_FIELDS)
    .header('access-control-max-age', PREFLIGHT_SECONDS)
    .send();
}
