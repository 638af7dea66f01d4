/** Makes a sentence of what the server says of a field, such as "must be …"; the field's label stands above it. */
export function sentenceOf(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
