/** The bytes of a text in UTF-8. */
export function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text));
}
