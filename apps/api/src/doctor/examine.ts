import type { Config } from '@paretostudio/host';

/** What one look at an installation found. */
export interface Check {
  readonly name: string;
  readonly verdict: 'ok' | 'warn' | 'fail';
  /** In words, with what to do; never a secret. */
  readonly finding: string;
}

export async function examine(_readConfig: () => Config): Promise<readonly Check[]> {
  throw new Error();
}
