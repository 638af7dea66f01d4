import { rateLimitHeaders, REFUSALS, toProblem } from '@paretostudio/admission';
import type { Access } from './access.js';
import type { AccessDecision } from './decide-access.js';
import type { HttpRequest } from './http-request.js';
import { problemHeaders } from './problem-headers.js';

/** Makes of a decision the parts of an answer. */
export function accessOf(decision: AccessDecision, req: HttpRequest): Access {
  if (decision.kind === 'granted') {
    const { principal } = decision;
    return { granted: true, principal, headers: rateLimitHeaders(principal) };
  }
  const { refusal, at } = decision;
  const { status } = REFUSALS[refusal.code];
  const problem = toProblem(refusal, typeof req.id === 'string' ? req.id : null);
  const headers = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...problemHeaders(refusal, at),
  };
  return {
    granted: false,
    status,
    headers,
    problem,
    refusal,
    owner: decision.kind === 'refused' ? decision.owner : null,
    toResponse: () => new Response(JSON.stringify(problem), { status, headers }),
  };
}
