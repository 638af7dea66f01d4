import { isIP } from 'node:net';
import type { AdmissionGroup } from '@paretostudio/admission';

/** Bytes of one digest. */
const DIGEST_BYTES = 32;

/** A batch as the admission statement takes it. */
export interface AdmitBatch {
  /** $1 to $5 of `sql/admit-found.sql`. */
  readonly values: readonly [
    digests: Buffer,
    costs: string,
    waiting: string,
    addresses: string,
    bursts: string,
  ];
  /** The group of each row of the parameters, by its place. */
  readonly groupOfRow: readonly number[];
}

/**
 * Writes a batch as parameters: one row for each candidate digest of each group. The digests are one binary value and
 * the arrays PostgreSQL's own text, because the driver's way to write arrays costs more than the whole rest.
 *
 * @throws {@link RangeError} If a digest is not 32 bytes long.
 */
export function admitBatchOf(groups: readonly AdmissionGroup[]): AdmitBatch {
  const groupOfRow: number[] = [];
  const digests: Uint8Array[] = [];
  let costs = '';
  let waiting = '';
  let addresses = '';
  let bursts = '';
  groups.forEach((group, index) => {
    const address = addressText(group.address);
    for (const digest of group.digests) {
      if (digest.length !== DIGEST_BYTES) {
        throw new RangeError(`A digest is ${DIGEST_BYTES} bytes long, not ${digest.length}.`);
      }
      const separator = groupOfRow.length === 0 ? '{' : ',';
      groupOfRow.push(index);
      digests.push(digest);
      costs += separator + group.cost;
      waiting += separator + group.waiting;
      addresses += separator + address;
      bursts += separator + group.burst;
    }
  });
  const end = groupOfRow.length === 0 ? '{}' : '}';
  return {
    values: [Buffer.concat(digests), costs + end, waiting + end, addresses + end, bursts + end],
    groupOfRow,
  };
}

/** What is no address, or one of a zone, is unknown: it is in none of a key's networks, and never an error. */
function addressText(address: string | null): string {
  return address !== null && isIP(address) !== 0 && !address.includes('%') ? address : 'NULL';
}
