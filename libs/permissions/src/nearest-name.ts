/**
 * Finds the name that somebody may have meant.
 *
 * Counts inserted, missing, changed and swapped neighbouring characters, without regard to case, and takes a
 * name when a third of the written characters or fewer (at most 3, at least 1) are off.
 *
 * @param written - What was written; its length is bounded by the caller.
 * @param names - What could have been meant; of equally near names the first is taken.
 * @returns The nearest name, or `null` when none is near.
 */
export function nearestName(written: string, names: Iterable<string>): string | null {
  const text = written.toLowerCase();
  let nearest: string | null = null;
  let least = Math.min(3, Math.max(1, Math.floor(text.length / 3))) + 1;
  for (const name of names) {
    if (Math.abs(name.length - text.length) >= least) continue;
    const distance = editDistance(text, name.toLowerCase());
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

/** The Damerau–Levenshtein distance in its restricted form (optimal string alignment), row by row. */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let distance = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) distance = Math.min(distance, (beforeLast[column - 2] ?? 0) + 1);
      current.push(distance);
    }
    [beforeLast, last] = [last, current];
  }
  return last[to.length] ?? 0;
}
