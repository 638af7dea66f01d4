/** Fills the gaps of a template. */
export function fillTemplate(_template: string, _values: Readonly<Record<string, string>>): string {
  throw new Error('This function has no body yet.');
}
