import type { Refusal, RefusedField } from './refusal.js';
import { REFUSALS, type RefusalCode } from './refusals.js';

/** What the `type` of every problem begins with; the code follows. */
export const PROBLEM_TYPE_BASE = 'https://paretostudio.dev/problems/';

/** Body of an error answer, media type `application/problem+json`. Instants are ISO 8601 in UTC. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: RefusalCode;
  /** For the operator to find the request in the log; `null` when there was none. */
  readonly requestId: string | null;
  readonly limit?: number;
  readonly used?: number;
  readonly resetAt?: string;
  readonly plan?: string;
  readonly action?: string;
  readonly feature?: string;
  readonly fields?: readonly RefusedField[];
  readonly retryAfterSeconds?: number;
  readonly reason?: string;
  readonly replacementId?: string;
}

/**
 * Makes the body of an error answer from a refusal.
 *
 * Members that the refusal lacks are absent, not `null`; `quotas` stay out of the body: they are headers.
 *
 * @param requestId - Of the request, or `null` when it has none.
 * @see RFC 9457
 */
export function toProblem(refusal: Refusal, requestId: string | null): ProblemDetails {
  const { code, detail } = refusal;
  const { status, title } = REFUSALS[code];
  const problem = { type: `${PROBLEM_TYPE_BASE}${code}`, title, status, detail, code, requestId };
  return Object.assign(problem, membersOf(refusal));
}

/** Picks member by member: what else an object that was passed as a refusal holds does not reach the client. */
function membersOf(refusal: Refusal): Partial<ProblemDetails> {
  const members = {
    limit: refusal.limit,
    used: refusal.used,
    resetAt: refusal.resetAt?.toISOString(),
    plan: refusal.plan,
    action: refusal.action,
    feature: refusal.feature,
    fields: refusal.fields,
    retryAfterSeconds: refusal.retryAfterSeconds,
    reason: refusal.reason,
    replacementId: refusal.replacementId,
  };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
