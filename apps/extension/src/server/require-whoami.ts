import { ProblemError } from '@paretostudio/api-client';
import type { Whoami } from './studio-server.js';

/**
 * Takes what a server answered to the first question for what it should be. The address is what a person typed, so
 * anything may answer there.
 *
 * @throws {@link ProblemError} `unreadable_answer` when a part that the extension reads is absent or another kind.
 */
export function requireWhoami(answer: unknown): Whoami {
  if (isWhoami(answer)) return answer;
  throw new ProblemError({
    type: 'about:blank',
    title: 'Unreadable answer',
    status: 200,
    detail: 'Something that is no ParetoStudio server answered at this address.',
    code: 'unreadable_answer',
    requestId: null,
  });
}

function isWhoami(answer: unknown): answer is Whoami {
  if (!isRecord(answer)) return false;
  const { account, plan, actions, quotas } = answer;
  return (
    isRecord(account) &&
    typeof account['name'] === 'string' &&
    isRecord(plan) &&
    typeof plan['title'] === 'string' &&
    Array.isArray(actions) &&
    Array.isArray(quotas) &&
    quotas.every(isQuota)
  );
}

function isQuota(quota: unknown): boolean {
  if (!isRecord(quota)) return false;
  const { meter, limit, remaining, resetAt } = quota;
  return [meter, resetAt].every(isText) && [limit, remaining].every(Number.isFinite);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
