import { ProblemError, UnreachableError } from '@paretostudio/api-client';

/** An error as people read it. */
export interface ErrorWords {
  readonly title: string;
  readonly detail: string;
  /** What the operator finds it by; null where no server answered. */
  readonly requestId: string | null;
}

/** Puts any error into words: the server's own where it said what is wrong, else what a person can do. */
export function wordsOf(error: unknown): ErrorWords {
  if (error instanceof ProblemError) {
    const { title, detail, requestId, status } = error.problem;
    if (status >= 500) {
      return { title: 'The server could not do this', detail: `${detail} Try again in a moment.`, requestId };
    }
    return { title, detail, requestId };
  }
  if (error instanceof UnreachableError) {
    return {
      title: 'The server does not answer',
      detail:
        'Check your connection and that the server is running. Nothing was changed that you did not see confirmed.',
      requestId: null,
    };
  }
  return {
    title: 'Something went wrong on this page',
    detail: 'Reload the page. If it happens again, tell whoever runs this server what you did.',
    requestId: null,
  };
}

/** The stable code of a refusal of the server, or null for any other error. */
export function codeOf(error: unknown): string | null {
  return error instanceof ProblemError ? error.problem.code : null;
}

/** What is wrong with single fields of what was sent, by the field's path, such as `allowedCidrs.0`; empty for any other error. */
export function fieldErrorsOf(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ProblemError)) return {};
  return Object.fromEntries((error.problem.fields ?? []).map(({ path, message }) => [path, message]));
}
