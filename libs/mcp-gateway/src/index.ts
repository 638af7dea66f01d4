export {
  agentToolName,
  CATALOG_LIMITS,
  CatalogTooLargeError,
  diffTools,
  hintsOf,
  offerTool,
  parseDefinition,
  readCatalog,
  scanTool,
  visibleText,
  type CatalogTool,
  type RefusedTool,
  type ToolCatalog,
  type ToolDifference,
  type ToolHints,
  type ToolWarning,
} from './catalog/index.js';
export { createGateway } from './create-gateway.js';
export { RELAY_STATE_PREFIX } from './relay-state-prefix.js';
export type { ClientAbilities } from './types/client-abilities.js';
export { GATEWAY_LIMITS, type GatewayLimits } from './types/gateway-limits.js';
export type { GatewayOptions } from './types/gateway-options.js';
export type { GatewayStats } from './types/gateway-stats.js';
export type { Gateway } from './types/gateway.js';
export type { JsonObject } from './types/json-object.js';
export type { ToolProgress } from './types/tool-progress.js';
export type { UpstreamAnswer } from './types/upstream-answer.js';
export type { UpstreamCall } from './types/upstream-call.js';
export { UpstreamError } from './types/upstream-error.js';
export type { UpstreamFault } from './types/upstream-fault.js';
export type { UpstreamServer } from './types/upstream-server.js';
export type { UpstreamTools } from './types/upstream-tools.js';
export type { Upstream } from './types/upstream.js';
