const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads the bytes of a body as text; null when they are not valid UTF-8: nothing is ever replaced. */
export function decodeUtf8(body: Uint8Array): string | null {
  try {
    return decoder.decode(body);
  } catch {
    // The only thing that a fatal decoder throws: the bytes are no UTF-8. Null says so to the caller.
    return null;
  }
}
