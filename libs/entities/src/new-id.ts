import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const RANDOM_BYTES = 16;

/** Drawn for many ids at once: one draw costs more than all the rest of an id. */
const pool = new Uint8Array(256 * RANDOM_BYTES);
let poolAt = pool.length;

/** Of the newest id. */
let msecs = -Infinity;
let seq = 0;

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
  const random = nextRandom();
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    // The upper half stays free for the ids that follow in this millisecond, or until a clock set back catches up.
    seq = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1;
  } else {
    seq += 1;
  }
  return v7({ random, msecs, seq });
}

function nextRandom(): Uint8Array {
  if (poolAt === pool.length) {
    randomFillSync(pool);
    poolAt = 0;
  }
  return pool.subarray(poolAt, (poolAt += RANDOM_BYTES));
}
