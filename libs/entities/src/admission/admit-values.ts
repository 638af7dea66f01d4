import { isIP } from 'node:net';
import type { AdmissionGroup } from '@paretostudio/admission';

/** Bytes of one digest. */
const DIGEST_BYTES = 32;

/** A batch as one of the admission statements takes it. */
export interface AdmitBatch {
  /** The parameters, but for the clock. */
  readonly values: readonly (Buffer | string | null)[];
  /** The group of each row of the parameters, by its place. */
  readonly groupOfRow: readonly number[];
}

/**
 * Writes a batch as $1 to $5 of `sql/admit-found.sql`: one row for each candidate digest of each group. The digests are
 * one binary value and the arrays PostgreSQL's own text, because the driver's way to write arrays costs more than the
 * whole rest.
 *
 * @throws {@link RangeError} If a digest is not 32 bytes long.
 */
export function admitBatchOf(groups: readonly AdmissionGroup[]): AdmitBatch {
  const { digests, groupOfRow } = rowsOf(groups);
  const column = (cellOf: (group: AdmissionGroup) => unknown) => columnOf(groups, groupOfRow, cellOf);
  return {
    values: [
      digests,
      column(({ cost }) => cost),
      column(({ waiting }) => waiting),
      column(({ address }) => addressOf(address) ?? 'NULL'),
      column(({ burst }) => burst),
    ],
    groupOfRow,
  };
}

/**
 * Writes a batch as $1 to $4 of `sql/admit-whole.sql`, in the same way.
 *
 * @throws {@link RangeError} If a digest is not 32 bytes long.
 */
export function wholeBatchOf(groups: readonly AdmissionGroup[]): AdmitBatch {
  const { digests, groupOfRow } = rowsOf(groups);
  const column = (cellOf: (group: AdmissionGroup) => unknown) => columnOf(groups, groupOfRow, cellOf);
  return {
    values: [
      digests,
      column(({ cost, waiting }) => cost * waiting),
      column(({ address }) => addressOf(address) ?? 'NULL'),
      column(({ burst, waiting }) => burst * waiting),
    ],
    groupOfRow,
  };
}

/**
 * Writes one group that has one digest as $1 to $4 of `sql/admit-one.sql`.
 *
 * @returns Null when there are more groups or digests than one.
 * @throws {@link RangeError} If the digest is not 32 bytes long.
 */
export function oneBatchOf(groups: readonly AdmissionGroup[]): AdmitBatch | null {
  const [group] = groups;
  if (group === undefined || groups.length !== 1 || group.digests.length !== 1) {
    return null;
  }
  const { digests, groupOfRow } = rowsOf(groups);
  const { cost, burst, waiting, address } = group;
  return {
    values: [digests, String(cost * waiting), addressOf(address), String(burst * waiting)],
    groupOfRow,
  };
}

function rowsOf(groups: readonly AdmissionGroup[]): { digests: Buffer; groupOfRow: number[] } {
  const groupOfRow: number[] = [];
  const digests: Uint8Array[] = [];
  groups.forEach((group, index) => {
    for (const digest of group.digests) {
      if (digest.length !== DIGEST_BYTES) {
        throw new RangeError(`A digest is ${DIGEST_BYTES} bytes long, not ${digest.length}.`);
      }
      groupOfRow.push(index);
      digests.push(digest);
    }
  });
  return { digests: Buffer.concat(digests, digests.length * DIGEST_BYTES), groupOfRow };
}

/** One array of the parameters, as PostgreSQL writes it. */
function columnOf(
  groups: readonly AdmissionGroup[],
  groupOfRow: readonly number[],
  cellOf: (group: AdmissionGroup) => unknown,
): string {
  let text = '';
  for (const index of groupOfRow) {
    const group = groups[index];
    text += `${text === '' ? '' : ','}${group === undefined ? 'NULL' : cellOf(group)}`;
  }
  return `{${text}}`;
}

/** What is no address, or one of a zone, is unknown: it is in none of a key's networks, and never an error. */
function addressOf(address: string | null): string | null {
  return address !== null && isIP(address) !== 0 && !address.includes('%') ? address : null;
}
