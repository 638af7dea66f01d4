import type { AdmissionGroup, GroupAnswer } from '@paretostudio/admission';
import { clockOfRows, type AdmitRow } from './admit-row.js';
import { answerOfRow, unknownKey } from './answer-of-row.js';
import type { KeyFactsMemo } from './key-facts.js';

/**
 * Reads what `sql/admit-whole.sql` answered.
 *
 * @param groupOfRow - The group of each row of the parameters, by its place.
 * @returns An answer for each group by its place; undefined for those that are left, for whom nothing was counted.
 */
export function answersOfWhole(
  rows: readonly AdmitRow[],
  groups: readonly AdmissionGroup[],
  groupOfRow: readonly number[],
  memo: KeyFactsMemo,
): (GroupAnswer | undefined)[] {
  const at = clockOfRows(rows);
  const unknown = unknownKey(at);
  const answers: (GroupAnswer | undefined)[] = groups.map(() => unknown);
  const answer = (i: string, row: (group: AdmissionGroup) => AdmitRow | null): void => {
    const index = groupOfRow[Number(i) - 1];
    const group = index === undefined ? undefined : groups[index];
    if (index === undefined || group === undefined) {
      throw new Error('The admission statement answered about a group that was not in the batch.');
    }
    const given = row(group);
    answers[index] = given === null ? undefined : answerOfRow(given, group, at, memo);
  };

  const live = rows.find(([i]) => i === LIVE_ROW)?.[FACTS] ?? '';
  for (const i of live === '' ? [] : live.split(' ')) {
    answer(i, () => null);
  }
  for (const row of rows) {
    if (row[0] === WHOLE_ROW) {
      for (const [i, facts] of linesOf(row[FACTS] ?? '')) {
        const [, , , , ...meters] = row;
        answer(i, (group) => [i, String(group.waiting), null, facts, ...meters]);
      }
    } else if (Number(row[0]) > 0) {
      answer(row[0], () => row);
    }
  }
  return answers;
}

/** An account that was admitted. */
const WHOLE_ROW = '-2';
/** The groups that the snapshot does not refuse. */
const LIVE_ROW = '-1';
/** The cell with the facts of a key. */
const FACTS = 3;

/** The groups of an account: the place of each in the parameters, and the facts of its key. */
function linesOf(text: string): [i: string, facts: string][] {
  return text.split('\n').map((line) => {
    const space = line.indexOf(' ');
    return [line.slice(0, space), line.slice(space + 1)];
  });
}
