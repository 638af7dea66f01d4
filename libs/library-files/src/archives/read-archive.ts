import type { LibraryFile } from '../library-file.js';
import type { ImportWarning, Parsed } from '../parsed.js';
import { explainClash } from '../paths/explain-files.js';
import { explainPath } from '../paths/explain-path.js';
import { quote } from '../quote.js';
import { decodeUtf8 } from '../utf8.js';
import type { ArchiveEntry } from './archive-entry.js';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './archive-limits.js';
import { readDirectory } from './read-directory.js';
import { DEFLATED, STORED, unpackEntry } from './unpack-entry.js';

const TYPE_MASK = 0o170000;
const TYPE_FILE = 0o100000;
const TYPE_FOLDER = 0o040000;
const TYPE_LINK = 0o120000;
const EXECUTABLE_MASK = 0o111;

/** An entry of which everything that can be known without unpacking was found good. */
interface CheckedEntry {
  readonly path: string;
  readonly isFolder: boolean;
  readonly entry: ArchiveEntry;
}

/**
 * Unpacks a zip archive from outside.
 *
 * Everything that the archive says of itself is judged before anything is unpacked: counts, sizes, paths, links,
 * encryption. Unpacking then stops at the first byte beyond what was said, so time and memory are bounded by the
 * limits whatever the bytes are. Folders are not returned; the files come sorted by path.
 *
 * @param zip - Untrusted bytes.
 * @param limits - What differs from {@link ARCHIVE_LIMITS}.
 * @returns The files, or the first problem. Refused are: archives that are too large, damaged, encrypted, of several
 *   parts or of the zip64 kind; entries that are links or devices; unsafe paths (`explainPath`) and paths that some
 *   file system takes for one another; sizes and checksums that do not hold.
 * @example
 * const read = readArchive(bytes);
 * if (!read.ok) console.error(read.problem);
 */
export function readArchive(zip: Uint8Array, limits: Partial<ArchiveLimits> = {}): Parsed<LibraryFile[]> {
  const bounds = { ...ARCHIVE_LIMITS, ...limits };
  if (zip.length > bounds.archiveBytesMax) {
    return refuse('', `The archive has ${zip.length} bytes; ${bounds.archiveBytesMax} are allowed.`);
  }
  const directory = readDirectory(zip, bounds.entriesMax);
  if (!directory.ok) return refuse('', directory.problem);
  const checked = checkEntries(directory.entries, bounds, zip.length);
  if (!checked.ok) return checked;
  const files: LibraryFile[] = [];
  for (const { path, entry } of checked.value) {
    const content = unpackEntry(zip, entry, directory.directoryOffset);
    if (content === null) {
      return refuse(path, `The file ${quote(path)} is not what the archive says that it is. Pack it again.`);
    }
    files.push({ path, content, ...((entry.unixMode & EXECUTABLE_MASK) !== 0 && { executable: true }) });
  }
  return { ok: true, value: files, warnings: [] };
}

/** Judges the entries by what the directory says; answers the files among them, sorted. */
function checkEntries(
  entries: readonly ArchiveEntry[],
  bounds: ArchiveLimits,
  archiveBytes: number,
): Parsed<CheckedEntry[]> {
  const checked: CheckedEntry[] = [];
  let packedBytes = 0;
  for (const entry of entries) {
    const one = checkEntry(entry, bounds);
    if (!one.ok) return one;
    packedBytes += entry.packedBytes;
    if (!one.value.isFolder) checked.push(one.value);
  }
  if (packedBytes > archiveBytes) return refuse('', 'Entries of the archive overlap. Pack it again.');
  if (checked.length > bounds.filesMax) {
    return refuse('', `The archive has ${checked.length} files; ${bounds.filesMax} are allowed.`);
  }
  const unpackedBytes = checked.reduce((sum, { entry }) => sum + entry.unpackedBytes, 0);
  if (unpackedBytes > bounds.totalBytesMax) {
    return refuse('', `The archive unpacks to ${unpackedBytes} bytes; ${bounds.totalBytesMax} are allowed.`);
  }
  const clash = explainClash(checked.map(({ path }) => path));
  if (clash !== null) return refuse(clash.path, clash.problem);
  return accept(checked.sort((left, right) => (left.path < right.path ? -1 : 1)));
}

function checkEntry(entry: ArchiveEntry, bounds: ArchiveLimits): Parsed<CheckedEntry> {
  const name = decodeUtf8(entry.nameBytes);
  if (name === null) return refuse('', 'A name in the archive is not UTF-8. Pack it with a newer program.');
  const isFolder = name.endsWith('/');
  const path = isFolder ? name.slice(0, -1) : name;
  const problem =
    explainPath(path, bounds) ?? explainType(entry, path, isFolder) ?? explainData(entry, path, bounds);
  return problem === null ? accept({ path, isFolder, entry }) : refuse(path, problem);
}

function explainType({ unixMode }: ArchiveEntry, path: string, isFolder: boolean): string | null {
  const type = unixMode & TYPE_MASK;
  if (type === TYPE_LINK) return `${quote(path)} is a symbolic link; put the file itself into the archive.`;
  return type === 0 || type === (isFolder ? TYPE_FOLDER : TYPE_FILE)
    ? null
    : `${quote(path)} is no plain file; leave it out of the archive.`;
}

function explainData(entry: ArchiveEntry, path: string, bounds: ArchiveLimits): string | null {
  if (entry.isEncrypted) return `The file ${quote(path)} is encrypted; pack it without a password.`;
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    return `The file ${quote(path)} is packed in a way that is not read here; pack it as plain zip.`;
  }
  return entry.unpackedBytes > bounds.fileBytesMax
    ? `The file ${quote(path)} unpacks to ${entry.unpackedBytes} bytes; ${bounds.fileBytesMax} are allowed.`
    : null;
}

function accept<T>(value: T, warnings: readonly ImportWarning[] = []): Parsed<T> {
  return { ok: true, value, warnings };
}

function refuse(path: string, problem: string): Parsed<never> {
  return { ok: false, path, problem };
}
