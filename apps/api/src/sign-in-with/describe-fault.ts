import { types } from 'node:util';

const DEPTH_MAX = 4;
const TEXT_LENGTH_MAX = 200;

/** What the log tells of an exchange that failed. */
export interface FaultDescription {
  /** Names, codes and messages from the outermost error to its cause; no bodies, tokens or claims. */
  readonly fault: string;
}

/**
 * Describes why an exchange with a provider failed, for the log alone. Errors of such exchanges carry answers, tokens and
 * claims as their causes: nothing of these is repeated.
 */
export function describeFault(error: unknown): FaultDescription {
  const lines: string[] = [];
  let at = error;
  while (types.isNativeError(at) && lines.length < DEPTH_MAX) {
    lines.push(lineOf(at));
    at = at.cause;
  }
  if (at instanceof Response) lines.push(`status ${at.status}`);
  // A plain text is one of ours.
  if (typeof at === 'string') lines.push(at);
  return { fault: lines.map(fit).join(' ← ') };
}

function lineOf(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  // The stable word of OAuth, such as `invalid_client`: what an operator needs to mend it.
  const word = 'error' in error && typeof error.error === 'string' ? ` ${error.error}` : '';
  return `${error.name}${code}${word}: ${error.message}`;
}

function fit(text: string): string {
  return text.replace(/\p{C}/gu, ' ').slice(0, TEXT_LENGTH_MAX);
}
