import type { Refusal } from '@paretostudio/admission';

/** Faults that stay until somebody changes the connection or its server. */
const TO_BE_MENDED: ReadonlySet<string | undefined> = new Set([
  'blocked_address',
  'unauthorized',
  'redirected',
  'http_error',
  'too_many_tools',
]);

/** Says what a model can do about an upstream that failed. */
export function upstreamAdvice({ reason, retryAfterSeconds }: Refusal): string {
  if (retryAfterSeconds !== undefined) return `Try again in ${retryAfterSeconds} s.`;
  return TO_BE_MENDED.has(reason)
    ? 'Ask an admin to test the connection and to mend it; calling again does not help.'
    : 'The tool may have run all the same: look whether it did before you call it again.';
}
