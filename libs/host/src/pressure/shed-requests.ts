import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { onceClosed } from '../http/once-closed.js';
import type { ServerParts } from '../parts/server-parts.js';
import { refuseOverload } from './refuse-overload.js';
import { RestingConnections } from './resting-connections.js';

/** What whoever runs the server looks at; it is answered under any load. */
const ALWAYS_ANSWERED = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Refuses requests for which there is no place, before anything else is done for them: no route is looked up, no body
 * is read, no key is looked at; a metric counts them. A connection that comes back with the next one at once is not
 * read for a while.
 *
 * @param server - Its listeners of today go on as before, for the requests that have a place.
 */
export function shedRequests(server: Server, { places, metrics, drain }: SheddingParts): void {
  const resting = new RestingConnections({ now: () => performance.now() });
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!ALWAYS_ANSWERED.has(request.url ?? '')) {
      const place = places.take(() => callerOf(request));
      if (place === null) {
        metrics.countShed();
        refuseOverload(request, response, drain.isDraining);
        return resting.noteRefused(request.socket);
      }
      onceClosed(response, () => places.leave(place));
    }
    for (const listener of listeners) listener.call(server, request, response);
  });
}

type SheddingParts = Pick<ServerParts, 'places' | 'metrics' | 'drain'>;

/** What a request presents; those that present nothing are one caller. */
function callerOf({ headers }: IncomingMessage): string {
  const presented = headers.authorization ?? headers['x-api-key'] ?? headers.cookie ?? '';
  return typeof presented === 'string' ? presented : presented.join();
}
