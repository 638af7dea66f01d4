import type { FastifyInstance, FastifyRequest } from 'fastify';
import { decodeUtf8 } from './decode-utf8.js';
import { JSON_DEPTH_MAX } from './limits.js';

/** A body that cannot be taken; `statusCode` lets Fastify and the problem filter treat it as the client's fault. */
export class BodyError extends Error {
  override readonly name = 'BodyError';
  readonly statusCode = 400;
}

/** What a route keeps that takes the bytes of its JSON body unread, because they are signed. */
export interface RawBodyFacts {
  /** Whether the handler gets a `Buffer`; what it holds is for the handler to check. Default: false. */
  readonly rawBody?: boolean;
}

/**
 * Makes JSON the only body that the server reads; any other content type is left without a parser (415).
 *
 * A body must be valid UTF-8, nest at most {@link JSON_DEPTH_MAX} deep and name no `__proto__` or `constructor`
 * that would reach a prototype. An empty body counts as no body, so a client may send the content type always.
 * Routes of {@link RawBodyFacts} get the bytes, unchecked.
 */
export function acceptJsonAlone(instance: FastifyInstance): void {
  const parseJson = instance.getDefaultJsonParser('error', 'error');
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (wantsBytes(request)) return done(null, body);
    if (body.length === 0) return done(null, undefined);
    if (isTooDeep(body, JSON_DEPTH_MAX)) {
      return done(new BodyError(`The body nests deeper than ${JSON_DEPTH_MAX} levels.`));
    }
    const text = decodeUtf8(body);
    if (text === null) return done(new BodyError('The body is not valid UTF-8.'));
    return parseJson(request as FastifyRequest, text, (error, value) => {
      if (error) done(new BodyError('The body is not valid JSON, or names a property that is never taken.'));
      else done(null, value);
    });
  });
}

function wantsBytes(request: Pick<FastifyRequest, 'routeOptions'>): boolean {
  return (request.routeOptions.config as RawBodyFacts).rawBody === true;
}

/** Whether the brackets of a JSON text, those inside strings aside, ever nest deeper than `depthMax`. */
export function isTooDeep(json: Uint8Array, depthMax: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < json.length; index += 1) {
    const byte = json[index];
    if (inString) {
      if (byte === BACKSLASH) index += 1;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      depth += 1;
      if (depth > depthMax) return true;
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth -= 1;
  }
  return false;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
