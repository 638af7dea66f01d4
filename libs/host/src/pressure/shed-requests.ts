import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { onceClosed } from '../http/once-closed.js';
import { refuseOverload } from './refuse-overload.js';
import type { RequestPlaces } from './request-places.js';

/** What whoever runs the server looks at; it is answered under any load. */
const ALWAYS_ANSWERED = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Refuses requests for which there is no place, before anything else is done for them: no route is looked up, no body
 * is read, no key is looked at.
 *
 * @param server - Its listeners of today go on as before, for the requests that have a place.
 * @param onShed - Hears of each request that was refused.
 */
export function shedRequests(server: Server, places: RequestPlaces, onShed: () => void): void {
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!ALWAYS_ANSWERED.has(request.url ?? '')) {
      const place = places.take(() => callerOf(request));
      if (place === null) {
        onShed();
        return refuseOverload(request, response);
      }
      onceClosed(response, () => places.leave(place));
    }
    for (const listener of listeners) listener.call(server, request, response);
  });
}

/** What a request presents; those that present nothing are one caller. */
function callerOf({ headers }: IncomingMessage): string {
  const presented = headers.authorization ?? headers['x-api-key'] ?? headers.cookie ?? '';
  return typeof presented === 'string' ? presented : presented.join();
}
