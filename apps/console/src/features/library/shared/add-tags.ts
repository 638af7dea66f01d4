/** Bounds of the tags of a record; both inclusive, as the server has them. */
export const TAG_LIMITS = { tagsMax: 20, tagLengthMax: 32 } as const;

/** What became of typed tags. */
export interface AddedTags {
  readonly tags: readonly string[];
  /** What was not taken and stays in the box; empty when all was. */
  readonly rest: string;
  /** Why, in a sentence; null when all was taken. */
  readonly problem: string | null;
}

/** Adds what was typed, parted by commas, to the tags: trimmed, in lower case, each once. */
export function addTags(tags: readonly string[], typed: string): AddedTags {
  const wanted = typed
    .split(',')
    .map((tag) => tag.trim().toLowerCase())
    .filter((tag) => tag !== '');
  const refused = wanted.filter((tag) => !isTag(tag));
  const all = [...new Set([...tags, ...wanted.filter(isTag)])];
  const { tagsMax, tagLengthMax } = TAG_LIMITS;
  if (all.length > tagsMax) {
    return { tags, rest: typed, problem: `A record has at most ${tagsMax} tags. Take one away first.` };
  }
  return {
    tags: all,
    rest: refused.join(', '),
    problem:
      refused.length === 0
        ? null
        : `A tag has letters and digits, with spaces, dots, _ or - between them, and at most ${tagLengthMax} characters.`,
  };
}

/** The server's rule. */
function isTag(tag: string): boolean {
  return (
    [...tag].length <= TAG_LIMITS.tagLengthMax &&
    /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N} ._-]*[\p{L}\p{M}\p{N}])?$/u.test(tag)
  );
}
