import { Inflate } from 'fflate';
import type { ArchiveEntry } from './archive-entry.js';
import { crc32 } from './crc32.js';

/** Method of an entry whose bytes stand in the archive as they are. */
export const STORED = 0;
/** Method of an entry that is compressed with Deflate. */
export const DEFLATED = 8;

const HEADER_SIGNATURE = 0x04034b50;
const HEADER_LENGTH = 30;
/** One byte of deflated data makes at most 1032: so little is given to the decompressor at once. */
const SLICE_BYTES = 2048;

/**
 * Unpacks one entry, and no byte more than its directory claims.
 *
 * Memory is bounded by the claim and by what one slice can grow to, some 2 MiB; whoever calls has compared the claim
 * with a limit.
 *
 * @param dataEnd - Where the directory begins: no entry reaches beyond.
 * @returns The bytes; null when the archive does not hold what its directory claims.
 */
export function unpackEntry(zip: Uint8Array, entry: ArchiveEntry, dataEnd: number): Uint8Array | null {
  const packed = findPacked(zip, entry, dataEnd);
  if (packed === null) return null;
  const content = entry.method === STORED ? packed.slice() : inflate(packed, entry.unpackedBytes);
  if (content === null || content.length !== entry.unpackedBytes) return null;
  return crc32(content) === entry.crc ? content : null;
}

/** Finds an entry's bytes behind its own header, which must tell the same name as the directory. */
function findPacked(zip: Uint8Array, entry: ArchiveEntry, dataEnd: number): Uint8Array | null {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (entry.offset + HEADER_LENGTH > dataEnd) return null;
  if (view.getUint32(entry.offset, true) !== HEADER_SIGNATURE) return null;
  const nameStart = entry.offset + HEADER_LENGTH;
  const nameEnd = nameStart + view.getUint16(entry.offset + 26, true);
  const start = nameEnd + view.getUint16(entry.offset + 28, true);
  const end = start + entry.packedBytes;
  if (end > dataEnd || nameEnd - nameStart !== entry.nameBytes.length) return null;
  const isSameName = entry.nameBytes.every((byte, at) => byte === zip[nameStart + at]);
  return isSameName ? zip.subarray(start, end) : null;
}

/** Inflates until the claimed size is passed or the data is damaged; null in both cases. */
function inflate(packed: Uint8Array, unpackedBytes: number): Uint8Array | null {
  const content = new Uint8Array(unpackedBytes);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length <= unpackedBytes) content.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += SLICE_BYTES) {
    if (!pushSlice(inflater, packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.length))
      return null;
    if (length > unpackedBytes) return null;
  }
  return length === unpackedBytes ? content : null;
}

function pushSlice(inflater: Inflate, slice: Uint8Array, isLast: boolean): boolean {
  try {
    inflater.push(slice, isLast);
    return true;
  } catch (error) {
    // The decompressor's errors have a number; anything else is ours and not to be hidden.
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
