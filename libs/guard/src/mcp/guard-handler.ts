import { filterResponse } from './filter-response.js';
import type { McpDoor } from './mcp-door.js';
import type { McpFetchHandler, McpFetchOptions } from './sdk-shapes.js';
import { serveWeb } from './serve-web.js';
import { visibleTools } from './tool-list.js';
import { openVisit, takeVisit, type Visit } from './visit.js';

/** Guards a handler of WHATWG requests; see {@link McpGuard.handler}. */
export function guardHandler<Handler extends McpFetchHandler>(door: McpDoor, handler: Handler): Handler {
  const serve = async (request: Request, options: McpFetchOptions, visit: Visit) => {
    const response = await handler.fetch(request, options);
    return visit.message.method === 'tools/list'
      ? filterResponse(response, (result) => visibleTools(door, result, visit.principal))
      : response;
  };
  return {
    ...handler,
    async fetch(request: Request, options: McpFetchOptions = {}) {
      // On Node the request was judged before it became this one: see guardNodeHandler.
      const visit = takeVisit(options.authInfo);
      return visit === null
        ? serveWeb({ door, serve }, request, options)
        : serve(request, { ...options, authInfo: openVisit(visit) }, visit);
    },
  };
}
