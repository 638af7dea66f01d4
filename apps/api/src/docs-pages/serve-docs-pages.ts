import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendStaticFile } from '../static-files/send-static-file.js';
import { takes } from '../static-files/takes.js';
import type { DocsFiles } from './docs-files.js';

const ROOT = '/docs';
/** Where the build puts what it names after its content. */
const ASSETS = '/assets/';

const ASSET_HEADERS = { 'cache-control': 'public, max-age=31536000, immutable', vary: 'Accept-Encoding' };
const OTHER_HEADERS = { 'cache-control': 'no-cache', vary: 'Accept-Encoding' };

/**
 * Serves the documentation under `/docs/`, beside `/docs/api`, which has routes of its own.
 *
 * Nothing here is guarded, because nothing here is anybody's: each file is the same for everyone, and found by its whole
 * path or not at all. Where there is no page a browser sees one that says so, and a program is answered as anywhere.
 */
export function serveDocsPages(instance: FastifyInstance, files: DocsFiles): void {
  const { pages, others, notFound, policy } = files;
  const pageHeaders = { ...OTHER_HEADERS, 'content-security-policy': policy };

  instance.get(ROOT, (_request, reply) => reply.redirect(`${ROOT}/`, 308));
  instance.get<{ Params: { '*': string } }>(`${ROOT}/*`, (request, reply): FastifyReply | void => {
    const path = `/${request.params['*']}`;
    const page = pages.get(path);
    if (page !== undefined) return sendStaticFile(request, reply, page, pageHeaders);
    const other = others.get(path);
    if (other !== undefined)
      return sendStaticFile(request, reply, other, path.startsWith(ASSETS) ? ASSET_HEADERS : OTHER_HEADERS);
    const moved = [`${path}/`, path.replace(/\/$/, '')].find((each) => pages.has(each));
    if (moved !== undefined) return reply.redirect(`${ROOT}${moved}`, 308);
    reply.header('cache-control', 'no-store');
    if (!isVisit(request)) return reply.callNotFound();
    reply.header('content-security-policy', policy).header('vary', 'Accept').type(notFound.mediaType);
    return reply.code(404).send(notFound.content);
  });
}

function isVisit({ headers }: FastifyRequest): boolean {
  return takes(headers.accept ?? '', 'text/html');
}
