/** How many names one sentence has. */
const NAMED_MAX = 10;

/** Writes names as people say them: the first ten, and that there are others. */
export function namesOf(names: readonly string[]): string {
  const named = names.slice(0, NAMED_MAX).join(', ');
  return names.length > NAMED_MAX ? `${named} and others` : named;
}
