import type { GuardedTransportOptions } from './mcp-guard-options.js';
import type { McpFetchHandler, McpNodeHandler, McpTransport } from './sdk-shapes.js';

/**
 * Guards MCP servers that others wrote, of both generations of the official SDK.
 *
 * A tool is the action of its name. `tools/list` tells the tools that the key which asks may call; each `tools/call`
 * is admitted for itself, with the key of its own request: a session remembers no earlier grant.
 */
export interface McpGuard {
  /**
   * Guards a transport: connect the server to what this gives, and hand it the requests. For SDK 1.x over HTTP and
   * stdio, and for the transports of SDK 2.x.
   *
   * Where the transport has `handleRequest`, a request without a good key is answered 401 before the server hears of
   * it, and a session serves only the key that opened it.
   *
   * @returns The same kind of transport; everything that is not about messages is the given one's.
   * @example
   * const transport = mcp.transport(new StreamableHTTPServerTransport({ sessionIdGenerator: undefined }));
   * await server.connect(transport);
   * await transport.handleRequest(req, res, req.body);
   */
  transport<Transport extends McpTransport>(
    transport: Transport,
    options?: GuardedTransportOptions,
  ): Transport;

  /**
   * Guards a handler of SDK 2.x that answers WHATWG requests, for runtimes that serve those. The client's address is
   * known through the guard's `clientAddress` alone.
   *
   * @returns A handler with the same members.
   */
  handler<Handler extends McpFetchHandler>(handler: Handler): Handler;

  /**
   * Guards a handler of SDK 2.x on Node, where the client's address is known from the socket.
   *
   * @param toNodeHandler - The SDK's own, of `@modelcontextprotocol/node`.
   * @example
   * const serve = mcp.nodeHandler(createMcpHandler(makeServer), toNodeHandler);
   * createServer((req, res) => void serve(req, res)).listen(3000);
   */
  nodeHandler<NodeHandler extends McpNodeHandler>(
    handler: McpFetchHandler,
    toNodeHandler: (handler: McpFetchHandler) => NodeHandler,
  ): NodeHandler;
}
