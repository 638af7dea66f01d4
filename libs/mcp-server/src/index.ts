export { createMcpFace } from './face/create-mcp-face.js';
export type { McpCall, McpFace, McpFaceOptions, McpOutcome } from './face/mcp-face.js';
export {
  answerMcpRefusal,
  type McpRefusalAnswer,
  type RefusalTextOptions,
} from './messages/answer-mcp-refusal.js';
export type { McpMessageFacts } from './messages/mcp-message-facts.js';
export { readMcpMessage, type McpHeaderFields } from './messages/read-mcp-message.js';
