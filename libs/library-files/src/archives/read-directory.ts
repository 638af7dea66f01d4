import type { ArchiveEntry } from './archive-entry.js';

/** The entries of an archive as its directory claims them, and where the directory begins. */
export type DirectoryReading =
  | { readonly ok: true; readonly entries: readonly ArchiveEntry[]; readonly directoryOffset: number }
  | { readonly ok: false; readonly problem: string };

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const COMMENT_LENGTH_MAX = 0xffff;
/** Bits of the flags that say: encrypted, strongly encrypted, directory encrypted. */
const ENCRYPTED_FLAGS = 0x0001 | 0x0040 | 0x2000;
const DAMAGED = 'This is no zip archive, or it is damaged. Pack it again.';

/**
 * Reads the directory at the end of a zip archive, without unpacking anything.
 *
 * The number of entries is compared with the bound before any entry is looked at.
 *
 * @param zip - Untrusted bytes, already of bounded length.
 * @param entriesMax - Most entries, folders included.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT sections 4.3.12 and 4.3.16
 */
export function readDirectory(zip: Uint8Array, entriesMax: number): DirectoryReading {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = findEnd(view);
  if (end === null) return { ok: false, problem: DAMAGED };
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) {
    return {
      ok: false,
      problem: 'The archive is of the zip64 kind, which is for larger ones. Pack it again.',
    };
  }
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    return { ok: false, problem: 'The archive is one of several parts. Pack it as one file.' };
  }
  if (count > entriesMax) {
    return { ok: false, problem: `The archive has ${count} entries; ${entriesMax} are allowed.` };
  }
  const entries = offset + size === end ? readEntries(view, offset, end, count) : null;
  return entries === null ? { ok: false, problem: DAMAGED } : { ok: true, entries, directoryOffset: offset };
}

/** Finds the record that ends the archive: the one whose comment reaches to the very last byte. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - COMMENT_LENGTH_MAX; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE && view.getUint16(at + 20, true) === last - at) return at;
  }
  return null;
}

function readEntries(view: DataView, offset: number, end: number, count: number): ArchiveEntry[] | null {
  const entries: ArchiveEntry[] = [];
  let at = offset;
  for (let read = 0; read < count; read += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return null;
    entries.push(readEntry(view, at, nameLength));
    at = next;
  }
  return at === end ? entries : null;
}

function readEntry(view: DataView, at: number, nameLength: number): ArchiveEntry {
  return {
    nameBytes: new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_LENGTH, nameLength),
    isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED_FLAGS) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    unpackedBytes: view.getUint32(at + 24, true),
    unixMode: view.getUint16(at + 40, true),
    offset: view.getUint32(at + 42, true),
  };
}
