export { createMcpFace } from './face/create-mcp-face.js';
export type { McpCall, McpFace, McpFaceOptions, McpOutcome } from './face/mcp-face.js';
export type { McpMessageFacts } from './messages/mcp-message-facts.js';
export { readMcpMessage, type McpHeaderFields } from './messages/read-mcp-message.js';
export { answerMcpRefusal, type McpRefusalAnswer } from './refusals/answer-mcp-refusal.js';
export { PROBLEM_META_KEY, REFUSAL_META_KEY } from './refusals/refusal-meta.js';
export type { RefusalTextOptions } from './refusals/refusal-text.js';
export { CONFIRMATION_TOKEN } from './tools/confirmation-token.js';
