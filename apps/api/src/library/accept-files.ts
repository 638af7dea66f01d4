import { FILE_LIMITS } from '@paretostudio/library-files';
import { BodyError, decodeUtf8 } from '@paretostudio/host';
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';
import { MARKDOWN, ZIP } from './file-types.js';

/** What a route keeps that takes a file as its body, beside JSON. */
export interface FileRouteFacts {
  /** Media types that it takes. */
  readonly takes?: readonly string[];
}

/**
 * Lets the routes that say so take a file itself as their body, so that `curl --data-binary` imports one.
 *
 * The handler gets the input that JSON would have brought: `archive` or `content`, beside what the query says. Every
 * other route answers 415 before a byte of the file is read.
 */
export function acceptFiles(instance: FastifyInstance): void {
  instance.addHook('preParsing', (request, _reply, _payload, done) => {
    const type = mediaTypeOf(request);
    const isFile = type === ZIP || type === MARKDOWN;
    done(isFile && !takes(request, type) ? new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(type) : null);
  });
  instance.addContentTypeParser(
    ZIP,
    { parseAs: 'buffer', bodyLimit: FILE_LIMITS.archiveBytesMax },
    (request, body: Buffer, done) => done(null, { ...queryOf(request), archive: body.toString('base64') }),
  );
  instance.addContentTypeParser(
    MARKDOWN,
    { parseAs: 'buffer', bodyLimit: FILE_LIMITS.markdownBytesMax },
    (request, body: Buffer, done) => {
      const content = decodeUtf8(body);
      if (content === null) done(new BodyError('The file is not valid UTF-8.'));
      else done(null, { ...queryOf(request), content });
    },
  );
}

function mediaTypeOf(request: FastifyRequest): string {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  return type.trim().toLowerCase();
}

function takes(request: FastifyRequest, type: string): boolean {
  return (request.routeOptions.config as FileRouteFacts).takes?.includes(type) ?? false;
}

function queryOf(request: FastifyRequest): object {
  return request.query as object;
}
