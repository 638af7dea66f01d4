import type { McpFace, McpFaceOptions } from './mcp-face.js';

/** Makes the MCP face of a studio; all schemas and tool descriptions are built here, once. */
export function createMcpFace(options: McpFaceOptions): McpFace {
  throw new Error(`The face of ${options.name ?? 'paretostudio'} is not built yet.`);
}
