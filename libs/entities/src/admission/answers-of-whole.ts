import type { AdmissionGroup, GroupAnswer } from '@paretostudio/admission';
import { answerOfRow } from './answer-of-row.js';
import type { KeyFactsMemo } from './key-facts.js';

/** One row of what `sql/admit-whole.sql` answers: an account that was admitted. Every cell as it came over the wire. */
export type WholeRow = readonly [
  atMs: string,
  lines: string,
  accountLimit: string,
  accountUsed: string,
  day: string,
  burstLimit: string,
  burstUsed: string,
  minute: string,
];

/**
 * Reads what `sql/admit-whole.sql` or `sql/admit-one.sql` answered.
 *
 * @param groupOfRow - The group of each row of the parameters, by its place.
 * @returns An answer for each group by its place; undefined for those that are left, for whom nothing was counted.
 */
export function answersOfWhole(
  rows: readonly WholeRow[],
  groups: readonly AdmissionGroup[],
  groupOfRow: readonly number[],
  memo: KeyFactsMemo,
): (GroupAnswer | undefined)[] {
  const answers: (GroupAnswer | undefined)[] = new Array(groups.length);
  const [first] = rows;
  const at = new Date(Number(first?.[0]));
  for (const [, lines, ...meters] of rows) {
    for (const line of lines.split('\n')) {
      const space = line.indexOf(' ');
      const i = line.slice(0, space);
      const index = groupOfRow[Number(i) - 1];
      const group = index === undefined ? undefined : groups[index];
      if (index === undefined || group === undefined) {
        throw new Error('The admission statement answered about a group that was not in the batch.');
      }
      const facts = line.slice(space + 1);
      answers[index] = answerOfRow(
        [i, String(group.waiting), null, facts, ...meters, null, null],
        group,
        at,
        memo,
      );
    }
  }
  return answers;
}
