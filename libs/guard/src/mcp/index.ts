export { createMcpGuard } from './create-mcp-guard.js';
export type { McpGuard } from './mcp-guard.js';
export type { GuardedTransportOptions, McpGuardOptions } from './mcp-guard-options.js';
export { type McpHandlerContext, principalOf } from './principal-of.js';
export type {
  McpAuthInfo,
  McpFetchHandler,
  McpFetchOptions,
  McpNodeHandler,
  McpTransport,
} from './sdk-shapes.js';
