/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value below which a share of the sorted values lies, `share` from 0 to 1. */
export function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Median, lowest and highest of one measure over the rounds. */
export function spread(values) {
  return { median: median(values), lowest: Math.min(...values), highest: Math.max(...values) };
}
