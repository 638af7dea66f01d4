import type { McpDoor } from './mcp-door.js';
import type { McpNodeHandler, McpNodeRequest, McpNodeResponse } from './sdk-shapes.js';
import { serveNode } from './serve-node.js';

type NodeHandling = (req: McpNodeRequest, res: McpNodeResponse, parsedBody?: unknown) => Promise<void>;

/**
 * Judges Node's requests, whose socket tells the client's address, on their way to a handler that is guarded itself
 * and takes what was judged here as let in.
 */
export function guardNodeHandler<Handler extends McpNodeHandler>(door: McpDoor, handler: Handler): Handler {
  const handle = handler as unknown as NodeHandling;
  const guarded: NodeHandling = (req, res, parsedBody) =>
    serveNode({ door, serve: (...served) => handle(...served) }, req, res, parsedBody);
  return guarded as unknown as Handler;
}
