import type { Problem } from './problem.js';

/**
 * The problem for an answer that says nothing of its own: a proxy's page, a redirect, a broken body.
 *
 * @param response - Its status and `Retry-After` (in seconds) are told; its body is not looked at.
 */
export function unreadableAnswer({ status, headers }: Response): Problem {
  const retryAfter = headers.get('retry-after') ?? '';
  return {
    type: 'about:blank',
    title: 'Unreadable answer',
    status,
    detail: detailOf(status),
    code: 'unreadable_answer',
    requestId: headers.get('x-request-id'),
    ...(/^\d{1,9}$/.test(retryAfter) && { retryAfterSeconds: Number(retryAfter) }),
  };
}

function detailOf(status: number): string {
  if (status < 200 || (status >= 300 && status < 400)) {
    return 'The address of the server leads elsewhere. Use the address that it leads to.';
  }
  if (status < 300) return 'Something that is no ParetoStudio server answered at this address.';
  return `The server, or a proxy before it, answered with the status ${status} and without an explanation.`;
}
