/** Answers whether a name is in use. */
export type TakenNames = ReadonlySet<string> | ((name: string) => boolean);

/**
 * Makes a valid name from any text.
 *
 * @param taken - Names that are in use; the answer is none of them, numbered where needed.
 * @param fallback - The name when no Latin letter or digit is left; a valid name.
 */
export function toKebabName(text: string, taken?: TakenNames, fallback = 'untitled'): string {
  void [text, taken, fallback];
  throw new Error('This function has no body yet.');
}
