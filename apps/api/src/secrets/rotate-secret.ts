import type { Config } from '@paretostudio/host';
import type { Outcome } from '@paretostudio/studio';
import type { RingName } from './secret-use.js';

/** A secret that was added to a ring. */
export interface RotatedSecret {
  /** The variable that the ring is configured by. */
  readonly variable: string;
  readonly id: string;
  /** Files that were written, each for the owner alone. */
  readonly files: readonly string[];
  /** What to do next, a sentence each. */
  readonly next: readonly string[];
}

export async function rotateSecret(_config: Config, _ring: RingName): Promise<Outcome<RotatedSecret>> {
  throw new Error();
}
