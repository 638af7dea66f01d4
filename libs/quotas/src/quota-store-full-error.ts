/** A store in memory holds as many live counters as it may: an outage, to be answered like one, never let through. */
export class QuotaStoreFullError extends Error {
  override readonly name = 'QuotaStoreFullError';

  constructor(countersMax: number) {
    super(`The quota store holds its most of ${countersMax} live counters.`);
  }
}
