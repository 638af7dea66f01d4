import type { ApiKeyPrincipal } from '../core/api-key-principal.js';
import { isRecord } from './is-record.js';

const CALLER_META_KEY = 'paretostudio/caller';

/** Who called, where metadata travels: an object of this process, which no client can send and no answer tells. */
class Caller {
  constructor(readonly principal: ApiKeyPrincipal) {}

  toJSON(): undefined {
    return undefined;
  }
}

/**
 * Puts the caller into the metadata of a message that no HTTP request brought: `serveStdio` of SDK 2.x hands on nothing
 * but the message itself.
 *
 * @param message - Without changes; a copy is given back.
 */
export function withCaller(message: unknown, principal: ApiKeyPrincipal): unknown {
  if (!isRecord(message)) return message;
  const params = isRecord(message['params']) ? message['params'] : {};
  const meta = isRecord(params['_meta']) ? params['_meta'] : {};
  const _meta = { ...meta, [CALLER_META_KEY]: new Caller(principal) };
  return { ...message, params: { ...params, _meta } };
}

/** Gives the caller that {@link withCaller} put into a message; null when there is none. */
export function callerOf(meta: unknown): ApiKeyPrincipal | null {
  const caller = isRecord(meta) ? meta[CALLER_META_KEY] : null;
  return caller instanceof Caller ? caller.principal : null;
}
