import type { ProblemDetails, Refusal } from '@paretostudio/admission';
import type { ApiKeyPrincipal } from './api-key-principal.js';
import type { KeyOwner } from './key-owner.js';

/** Whether a request may make a call, with all that an answer to it needs. */
export type Access = GrantedAccess | RefusedAccess;

/** The key was let in and counted, and has the right. */
export interface GrantedAccess {
  readonly granted: true;
  readonly principal: ApiKeyPrincipal;
  /** To be set on the answer: `RateLimit-Policy` and `RateLimit` when meters are known, `Sunset` when the key ends soon. */
  readonly headers: { readonly [name: string]: string };
}

/** The call is not to be made; all of it but `refusal.quotas` and `owner` is meant for the client. */
export interface RefusedAccess {
  readonly granted: false;
  /** The HTTP status of the answer. */
  readonly status: number;
  /**
   * To be set on the answer: `Content-Type`, `Cache-Control: no-store`, and as they apply `WWW-Authenticate`,
   * `Retry-After`, `RateLimit-Policy` and `RateLimit`.
   */
  readonly headers: { readonly [name: string]: string };
  /** The body of the answer, as JSON. */
  readonly problem: ProblemDetails;
  readonly refusal: Refusal;
  /** Whose key was refused, when the key itself is known; for the service's own records, never for the client. */
  readonly owner: KeyOwner | null;
  /** The whole answer, for servers that answer with WHATWG responses; a new one at each call. */
  toResponse(): Response;
}
