/**
 * Tells what keeps a text from being a name of the Agent Skills specification.
 *
 * @returns One sentence, or null for a valid name: 1 to 64 of `a-z`, `0-9` and single hyphens inside.
 */
export function explainName(name: string): string | null {
  void name;
  throw new Error('This function has no body yet.');
}
