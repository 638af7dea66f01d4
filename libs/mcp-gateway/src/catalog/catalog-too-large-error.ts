import { CATALOG_LIMITS } from './catalog-limits.js';

/** A server listed more tools than {@link CATALOG_LIMITS} allows; none of them is taken. */
export class CatalogTooLargeError extends Error {
  override readonly name = 'CatalogTooLargeError';

  /** @param count - How many it listed, at least. */
  constructor(readonly count: number) {
    super(`The server lists ${count} tools; at most ${CATALOG_LIMITS.toolsMax} are allowed.`);
  }
}
