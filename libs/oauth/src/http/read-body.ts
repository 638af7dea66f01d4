import type { IncomingMessage } from 'node:http';

/**
 * Reads the body of a request.
 *
 * @param bytesMax - What is beyond is not kept, and not waited for.
 * @returns Null when it is larger.
 */
export async function readBody(request: IncomingMessage, bytesMax: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > bytesMax) return null;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    const bytes = part as Buffer;
    length += bytes.length;
    if (length > bytesMax) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
