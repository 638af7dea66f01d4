/** Reads an instant that an input may leave out; null for none. */
export function instantOf(text: string | undefined): Date | null {
  return text === undefined ? null : new Date(text);
}
