import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StaticEncoding, StaticFile } from './static-file.js';
import { takes } from './takes.js';

/**
 * Answers a file in the best encoding that the client takes, or 304 where it has this very file.
 *
 * @param headers - What else the answer says; `vary` and `cache-control` among it.
 */
export function sendStaticFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: StaticFile,
  headers: Readonly<Record<string, string>>,
): FastifyReply {
  const encoding = bestEncodingOf(file, request.headers['accept-encoding'] ?? '');
  const encoded = encoding === null ? undefined : file.encoded.get(encoding);
  const tag = encoded === undefined ? `"${file.digest}"` : `"${file.digest}-${encoding}"`;
  reply.headers({ ...headers, etag: tag });
  if (namesTag(request.headers['if-none-match'] ?? '', tag)) return reply.code(304).send();
  if (encoded !== undefined) reply.header('content-encoding', encoding);
  return reply.type(file.mediaType).send(encoded ?? file.content);
}

function bestEncodingOf(file: StaticFile, accepted: string): StaticEncoding | null {
  return [...file.encoded.keys()].find((encoding) => takes(accepted, encoding)) ?? null;
}

function namesTag(field: string, tag: string): boolean {
  const tags = field.split(',').map((each) => each.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}
