import type { Refusal } from '@paretostudio/admission';

const refusals = new WeakMap<object, Refusal>();

/** Remembers why a request was not let in by a key, for the case that no other strategy lets it in either. */
export function rememberUnclaimed(req: object, refusal: Refusal): void {
  refusals.set(req, refusal);
}

/** Tells why a request was not let in by a key; null when the `api-key` strategy never passed it on. */
export function findUnclaimed(req: object): Refusal | null {
  return refusals.get(req) ?? null;
}
