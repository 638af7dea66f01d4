import { fromWebRequest } from '../core/web-request.js';
import { enterByHttp, type HttpArrival } from './http-entry.js';
import type { McpDoor } from './mcp-door.js';
import { readWebBody } from './read-body.js';
import type { McpFetchOptions } from './sdk-shapes.js';
import { openVisit, type Visit } from './visit.js';

/** Who serves WHATWG requests once the door has let them in. */
export interface WebServing extends Pick<HttpArrival, 'refuse'> {
  readonly door: McpDoor;
  serve(request: Request, options: McpFetchOptions, visit: Visit): Promise<Response>;
}

/** Lets a WHATWG request in, or answers it. */
export async function serveWeb(
  serving: WebServing,
  request: Request,
  options: McpFetchOptions = {},
): Promise<Response> {
  const { door } = serving;
  const entry = await enterByHttp(door, {
    req: fromWebRequest(request),
    method: request.method,
    readBody: () => readWebBody(request, options.parsedBody, door.bodyBytesMax),
    refuse: (visit) => serving.refuse?.(visit) ?? null,
  });
  if (entry.kind === 'answer') {
    const { status, headers, body } = entry;
    return new Response(body, { status, headers });
  }
  const { visit, body } = entry;
  const authInfo = openVisit(visit);
  if (body === undefined) return serving.serve(request, { authInfo }, visit);
  // The body of the request is read: whoever serves is given another with the text of what was judged.
  const forwarded = new Request(request, { body: JSON.stringify(body) });
  const response = await serving.serve(forwarded, { authInfo, parsedBody: body }, visit);
  return withHeaders(response, entry.headers);
}

function withHeaders(
  { status, statusText, headers, body }: Response,
  added: { readonly [name: string]: string },
): Response {
  const fields = new Headers(headers);
  for (const [name, value] of Object.entries(added)) fields.set(name, value);
  return new Response(body, { status, statusText, headers: fields });
}
