import { enterByHttp, type HttpAnswer, type HttpArrival } from './http-entry.js';
import type { McpDoor } from './mcp-door.js';
import { readNodeBody } from './read-body.js';
import type { McpNodeRequest, McpNodeResponse } from './sdk-shapes.js';
import { openVisit } from './visit.js';

/** Who serves Node's requests once the door has let them in. */
export interface NodeServing extends Pick<HttpArrival, 'refuse'> {
  readonly door: McpDoor;
  /** @param body - Parsed, as it was judged; the request's own stream is read. */
  serve(req: McpNodeRequest, res: McpNodeResponse, body: unknown): Promise<void>;
}

/** Lets Node's request in, or answers it. */
export async function serveNode(
  serving: NodeServing,
  req: McpNodeRequest,
  res: McpNodeResponse,
  parsedBody: unknown,
): Promise<void> {
  const { door } = serving;
  const entry = await enterByHttp(door, {
    req,
    method: req.method ?? 'GET',
    readBody: () => readNodeBody(req, parsedBody, door.bodyBytesMax),
    refuse: (visit) => serving.refuse?.(visit) ?? null,
  });
  if (entry.kind === 'answer') return send(res, entry);
  req.auth = openVisit(entry.visit);
  for (const [name, value] of Object.entries(entry.headers)) res.setHeader(name, value);
  await serving.serve(req, res, entry.body);
}

function send(res: McpNodeResponse, { status, headers, body }: HttpAnswer): void {
  res.writeHead(status, { ...headers });
  res.end(body);
}
