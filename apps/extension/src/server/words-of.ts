import { type Problem, ProblemError, UnreachableError } from '@paretostudio/api-client';

/** An error as people read it: what happened, and what they can do. */
export interface ErrorWords {
  readonly title: string;
  readonly detail: string;
  /** Whether another key or address may mend it. */
  readonly isOfSettings: boolean;
}

/**
 * Puts any error of a request into words.
 *
 * @param extensionOrigin - `chrome-extension://<id>`, to be told to the operator where the server does not know it.
 */
export function wordsOf(error: unknown, extensionOrigin: string): ErrorWords {
  if (error instanceof UnreachableError) {
    return ofSettings(
      'The server does not answer',
      'Check its address and that it is running. If it answers in a tab of this browser, let the extension reach it ' +
        `when you save the settings, or have its operator list the extension: EXTENSION_ORIGINS=${extensionOrigin}`,
    );
  }
  if (error instanceof ProblemError) return wordsOfProblem(error.problem, extensionOrigin);
  return words('Something went wrong', 'Close this window and open it again.');
}

function wordsOfProblem(problem: Problem, extensionOrigin: string): ErrorWords {
  const { code, status, title, detail } = problem;
  switch (code) {
    case 'invalid_api_key':
      return ofSettings('The server does not know this key', 'Copy the key once more, or make a new one.');
    case 'api_key_revoked':
      return ofSettings('The key was revoked', 'It never works again. Make a new one and save it here.');
    case 'api_key_expired':
      return ofSettings('The key has expired', 'Make a new one and save it here.');
    case 'browser_origin_refused':
      return words(
        'The server refuses browser extensions that it does not know',
        `Have its operator list this one: EXTENSION_ORIGINS=${extensionOrigin}`,
      );
    case 'permission_denied':
      return ofSettings('The key may not do this', `${detail} Give it the permission, or use another key.`);
    case 'ip_not_allowed':
      return ofSettings('The key may not be used from your network', detail);
    case 'quota_exceeded':
      return words("Today's requests are used up", `${detail} ${resetOf(problem)}`.trim());
    case 'burst_exceeded':
      return words('Too many requests in this minute', waitOf(problem));
    case 'unreadable_answer':
      return ofSettings(
        'This is not a ParetoStudio server',
        'Something else answered at that address. Check it, and whether your network asks you to sign in.',
      );
    default:
      return status >= 500 ? words(title, `${detail} Try again in a moment.`) : words(title, detail);
  }
}

function resetOf({ resetAt }: Problem): string {
  if (resetAt === undefined) return '';
  const time = new Date(resetAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  return `They start anew at ${time}; a larger plan has more.`;
}

function waitOf({ retryAfterSeconds }: Problem): string {
  return retryAfterSeconds === undefined
    ? 'Wait a minute and try again.'
    : `Wait ${retryAfterSeconds} s and try again.`;
}

function words(title: string, detail: string): ErrorWords {
  return { title, detail, isOfSettings: false };
}

function ofSettings(title: string, detail: string): ErrorWords {
  return { title, detail, isOfSettings: true };
}
