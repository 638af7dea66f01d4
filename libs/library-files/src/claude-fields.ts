import type { JsonObject } from './json-value.js';

/**
 * Front matter that Claude Code alone knows, by its own key: `disable-model-invocation`, `hooks`, `permissionMode` …
 *
 * At most `FILE_LIMITS.claudeBytesMax` bytes as JSON, and `FILE_LIMITS.frontMatterDepthMax` levels, itself counted.
 */
export type ClaudeFields = JsonObject;
