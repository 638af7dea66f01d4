/**
 * Tells how reports differ, in the way that a reader of a review sees it: lines that went and lines that came.
 *
 * @param {ReadonlyMap<string, string>} committed texts by file name
 * @param {ReadonlyMap<string, string>} made texts by file name
 * @returns {string[]} one text for each report that differs, empty where all agree
 */
export function compareReports(committed, made) {
  return [...new Set([...committed.keys(), ...made.keys()])].sort().flatMap((file) => {
    if (!committed.has(file)) return [`${file}: there is no committed report.`];
    if (!made.has(file)) return [`${file}: there is no such entry any more.`];
    if (committed.get(file) === made.get(file)) return [];
    return [`${file}:\n${changedLines(committed.get(file), made.get(file)).join('\n')}`];
  });
}

/** Lines of one text alone, in order, then those of the other alone; repeated lines count as often as they stand. */
function changedLines(before, after) {
  const lines = [
    surplus(before, after).map((line) => `- ${line}`),
    surplus(after, before).map((line) => `+ ${line}`),
  ].flat();
  return lines.length > 0 ? lines : ['  the same lines in another order'];
}

function surplus(text, other) {
  const counts = new Map();
  for (const line of other.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  return text.split('\n').filter((line) => {
    const left = counts.get(line) ?? 0;
    counts.set(line, left - 1);
    return left <= 0;
  });
}
