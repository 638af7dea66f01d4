import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendStaticFile } from '../static-files/send-static-file.js';
import { takes } from '../static-files/takes.js';
import type { ConsoleFiles } from './console-files.js';
import { CONSOLE_POLICY } from './console-policy.js';
import { isConsoleAddress } from './is-console-address.js';

/** Where the build puts what it names after its content. */
const ASSETS = '/assets/';

const PAGE_HEADERS = {
  'content-security-policy': CONSOLE_POLICY,
  'cache-control': 'no-cache',
  vary: 'Accept, Accept-Encoding',
};
const ASSET_HEADERS = { 'cache-control': 'public, max-age=31536000, immutable', vary: 'Accept-Encoding' };
const OTHER_HEADERS = { 'cache-control': 'no-cache', vary: 'Accept-Encoding' };

/**
 * Serves the console: its files under their names, and its page wherever a browser goes that no route has.
 *
 * Nothing here is guarded, because nothing here is anybody's: each file is the same for everyone, and none is looked
 * up by a name that a client sent. A program that asks, which wants no page, is answered as if there were no console.
 */
export function serveConsole(instance: FastifyInstance, files: ConsoleFiles): void {
  serveFiles(instance, files);
  instance.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url === '/') reply.header('vary', 'Accept');
    if (isVisit(request)) sendStaticFile(request, reply, files.page, PAGE_HEADERS);
    else done();
  });
}

function serveFiles(instance: FastifyInstance, { others }: ConsoleFiles): void {
  const assets = new Map(
    others.filter(({ path }) => path.startsWith(ASSETS)).map((file) => [file.path, file]),
  );
  instance.get<{ Params: { '*': string } }>(`${ASSETS}*`, (request, reply): FastifyReply | void => {
    const file = assets.get(ASSETS + request.params['*']);
    if (file !== undefined) return sendStaticFile(request, reply, file, ASSET_HEADERS);
    // One of an earlier build, perhaps, which the next one may bring back.
    reply.header('cache-control', 'no-store').callNotFound();
  });
  for (const file of others.filter(({ path }) => !assets.has(path))) {
    instance.get(file.path, (request, reply) => sendStaticFile(request, reply, file, OTHER_HEADERS));
  }
}

function isVisit({ method, url, is404, routeOptions, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const isOurs = is404 ? isConsoleAddress(url) : routeOptions.url === '/';
  return isOurs && takes(headers.accept ?? '', 'text/html');
}
