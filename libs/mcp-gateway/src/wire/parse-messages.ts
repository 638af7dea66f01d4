import { UpstreamError } from '../types/upstream-error.js';
import { ANSWER_VALUES_MAX } from './answer-values-max.js';
import { isJsonObject } from '../catalog/is-json-object.js';
import type { JsonRpcMessage } from './json-rpc-message.js';
import { measureJson } from './measure-json.js';

/** How many messages one text may hold; revisions before 2025-06-18 allow several. */
const BATCH_MAX = 100;

/**
 * Reads the JSON-RPC messages of one body or one event.
 *
 * @param depthMax - Levels of nesting that are allowed; counted before anything is parsed.
 * @throws {@link UpstreamError} `invalid_answer` If the text is not JSON, too deep, or no message; `too_large` if it holds
 *   more than 250,000 values.
 */
export function parseMessages(text: string, depthMax: number): readonly JsonRpcMessage[] {
  const { excess } = measureJson(text, { levelsMax: depthMax, valuesMax: ANSWER_VALUES_MAX });
  if (excess === 'valuesMax') {
    throw new UpstreamError('too_large', `The server's answer holds more than ${ANSWER_VALUES_MAX} values.`);
  }
  if (excess !== null) {
    throw new UpstreamError(
      'invalid_answer',
      `The server's answer is nested deeper than ${depthMax} levels.`,
    );
  }
  const value = parse(text);
  const messages: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (messages.length > BATCH_MAX || !messages.every(isMessage)) {
    throw new UpstreamError('invalid_answer', 'The server answered with something that is no MCP message.');
  }
  return messages;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UpstreamError('invalid_answer', 'The server answered with something that is not JSON.', {
      cause: error,
    });
  }
}

function isMessage(value: unknown): value is JsonRpcMessage {
  return isJsonObject(value) && value['jsonrpc'] === '2.0';
}
