import { type ApiKeyPrincipal } from '../core/api-key-principal.js';
import type { McpAuthInfo } from './sdk-shapes.js';

/** Makes what the SDKs hand on to tools about who called. */
export function authInfoOf(principal: ApiKeyPrincipal): McpAuthInfo {
  return { token: '', clientId: principal.keyId, scopes: [], extra: { principal } };
}
