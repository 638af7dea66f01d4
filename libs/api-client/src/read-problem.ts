import type { Problem } from './problem.js';
import { unreadableAnswer } from './unreadable-answer.js';

/**
 * Makes a problem of what an unsuccessful answer held.
 *
 * @param body - The parsed body, or its text where it was no JSON; anything may be in it. Taken for a problem when
 *   the members that every problem has are there.
 * @param response - Its status goes before the one in the body.
 */
export function readProblem(body: unknown, response: Response): Problem {
  if (!isProblem(body)) return unreadableAnswer(response);
  return {
    ...body,
    status: response.status,
    requestId: body.requestId ?? response.headers.get('x-request-id'),
  };
}

function isProblem(body: unknown): body is Omit<Problem, 'requestId'> & { requestId?: string | null } {
  if (typeof body !== 'object' || body === null) return false;
  const { code, title, detail, type } = body as Record<string, unknown>;
  return [code, title, detail, type].every((member) => typeof member === 'string');
}
