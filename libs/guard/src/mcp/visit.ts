import type { ApiKeyPrincipal } from '../core/api-key-principal.js';
import { authInfoOf } from './auth-info.js';
import type { McpMessage } from './mcp-message.js';
import type { McpAuthInfo } from './sdk-shapes.js';

/** A message that was judged at the door of HTTP, on its way through the SDK. */
export interface Visit {
  readonly principal: ApiKeyPrincipal;
  readonly message: McpMessage;
}

/** By the very object that the SDKs hand on: nobody can write one that is in here. */
const visits = new WeakMap<object, Visit>();

/** Lets one message in; the SDK is to hand on what this returns. */
export function openVisit(visit: Visit): McpAuthInfo {
  const authInfo = authInfoOf(visit.principal);
  visits.set(authInfo, visit);
  return authInfo;
}

/**
 * Gives the visit that a message belongs to, once: what comes a second time under the same grant is a stranger.
 *
 * @returns null when the door did not let it in.
 */
export function takeVisit(authInfo: unknown): Visit | null {
  if (typeof authInfo !== 'object' || authInfo === null) return null;
  const visit = visits.get(authInfo) ?? null;
  visits.delete(authInfo);
  return visit;
}
