import type { Middleware } from 'openapi-fetch';
import { ProblemError } from './problem-error.js';
import { unreadableAnswer } from './unreadable-answer.js';
import { UnreachableError } from './unreachable-error.js';

const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * Reads each answer to its end before anything is made of it: one that breaks off is a server out of reach, and a
 * success that should be JSON and is not (a sign-in page of some network, say) is a problem, never data.
 *
 * What is asked for as a stream is passed on as it comes.
 */
export const wholeAnswers = {
  async onResponse({ request, response, options }) {
    if (isRedirect(response)) throw new ProblemError(unreadableAnswer(response));
    if (WITHOUT_BODY.has(response.status) || (response.ok && options.parseAs === 'stream')) return undefined;
    const body = await wholeBody(request, response);
    if (response.ok && options.parseAs === 'json' && request.method !== 'HEAD' && !isJson(body)) {
      throw new ProblemError(unreadableAnswer(response));
    }
    const { status, statusText, headers } = response;
    return new Response(body, { status, statusText, headers });
  },
} satisfies Middleware;

/** A browser tells nothing of a redirect that it was told not to follow: its status is 0. */
function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304);
}

async function wholeBody(request: Request, response: Response): Promise<ArrayBuffer> {
  try {
    return await response.arrayBuffer();
  } catch (cause) {
    throw request.signal.aborted ? cause : new UnreachableError({ cause });
  }
}

/** An empty body counts: some operations answer nothing. */
function isJson(body: ArrayBuffer): boolean {
  if (body.byteLength === 0) return true;
  try {
    JSON.parse(new TextDecoder().decode(body));
    return true;
  } catch {
    // Whatever it is, it is not the answer that was asked for.
    return false;
  }
}
