/** Names the gaps of a template, each once, in order. */
export function findVariables(_template: string): readonly string[] {
  throw new Error('This function has no body yet.');
}
