import { v7 } from 'uuid';

/**
 * Makes the id of a new record: a version 7 UUID in lower case.
 *
 * Ids grow with time, within a process strictly, so lists ordered by id are ordered by creation. An id tells when
 * the record was made and is no secret.
 *
 * @example
 * ```ts
 * const id = newId(); // '019a9c2e-…'
 * ```
 */
export function newId(): string {
  return v7();
}
