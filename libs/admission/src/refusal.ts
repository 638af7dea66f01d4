import type { QuotaState } from '@paretostudio/quotas';
import type { RefusalCode } from './refusals.js';

/** One field of the input that was not accepted. */
export interface RefusedField {
  /** Where it stands in the input: `permissions.self.0`; empty for the input itself. */
  readonly path: string;
  readonly message: string;
  /** What was probably meant. */
  readonly suggestion?: string;
}

/** Where a client without a good access token learns how to get one. */
export interface AuthorizationChallenge {
  /** The address of the metadata of the resource that was asked for. */
  readonly resourceMetadata: string;
  /** Scopes to ask for, separated by spaces; absent when nothing is suggested. */
  readonly scope?: string;
}

/**
 * Why something was not done, as a value: a stable code, a text for people, and what a client needs to act.
 * Holds nothing secret: all of it but `quotas` goes to the client, some of it as headers.
 */
export interface Refusal {
  readonly code: RefusalCode;
  /** What happened in this case, in one to three sentences, for the person who reads the answer. */
  readonly detail: string;
  /** The limit or cap that was reached. */
  readonly limit?: number;
  /** How much of the limit is used. */
  readonly used?: number;
  /** When the count begins again. */
  readonly resetAt?: Date;
  /** Id of the plan that the limit belongs to. */
  readonly plan?: string;
  /** Name of the action that was refused. */
  readonly action?: string;
  /** The plan feature that is missing. */
  readonly feature?: string;
  /** The fields that were not accepted. */
  readonly fields?: readonly RefusedField[];
  /** Where the meters stand; becomes the RateLimit headers. */
  readonly quotas?: readonly QuotaState[];
  /** Becomes a part of `WWW-Authenticate`; given only where an access token would have helped. */
  readonly challenge?: AuthorizationChallenge;
  /** When to try again: whole seconds, at least 1; becomes `Retry-After`. */
  readonly retryAfterSeconds?: number;
  /** What went wrong at an upstream server, as a stable word. */
  readonly reason?: string;
  /** Id of the key that already replaces the one that was to be rotated. */
  readonly replacementId?: string;
}
