/**
 * Reads the body of an answer as text.
 *
 * @returns `null` when it is longer than `bytesMax`; the rest is not read then.
 * @throws Whatever the body's stream fails with.
 */
export async function readBoundedText(response: Response, bytesMax: number): Promise<string | null> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > bytesMax) {
      // Not waited for: whoever sends without end may never let go either.
      void reader.cancel().catch(() => undefined);
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
