/** What one look at an installation found. */
export interface Check {
  /** What was looked at, in one to three words. */
  readonly name: string;
  /** `warn`: it runs, but probably not as it was meant. `fail`: it does not run, or loses something. */
  readonly verdict: 'ok' | 'warn' | 'fail';
  /** In words, with what to do; never a secret. */
  readonly finding: string;
}

/** Says that something is well. */
export function ok(name: string, finding: string): Check {
  return { name, verdict: 'ok', finding };
}

/** Says that something is doubtful. */
export function warn(name: string, finding: string): Check {
  return { name, verdict: 'warn', finding };
}

/** Says that something is wrong. */
export function fail(name: string, finding: string): Check {
  return { name, verdict: 'fail', finding };
}
