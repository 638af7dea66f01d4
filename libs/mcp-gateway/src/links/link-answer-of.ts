import { isJsonObject } from '../catalog/is-json-object.js';
import type { JsonRpcMessage } from '../wire/json-rpc-message.js';
import type { LinkAnswer } from './link.js';

/** Takes the result, or the error, out of a message that answers a request. */
export function linkAnswerOf(message: JsonRpcMessage): LinkAnswer {
  if (message.error === undefined) return { ok: true, result: message.result };
  const error = isJsonObject(message.error) ? message.error : {};
  return { ok: false, code: error['code'], message: error['message'] };
}
