import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from '../archives/crc32.js';

/** An entry to craft; whatever is not told is honest. */
export interface CraftedEntry {
  readonly name: string | Uint8Array;
  readonly content?: Uint8Array;
  readonly stored?: boolean;
  /** Bytes to put in place of the packed content. */
  readonly packed?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly packedBytes?: number;
  readonly unpackedBytes?: number;
  readonly mode?: number;
  /** The name in the entry's own header. */
  readonly ownName?: string;
  /** Where the directory says that the entry begins. */
  readonly offset?: number;
}

/** What the record at the end says; whatever is not told is honest. */
export interface CraftedEnd {
  readonly count?: number;
  readonly disk?: number;
  readonly size?: number;
  readonly offset?: number;
  readonly comment?: string;
}

/** Writes a zip archive that may lie, which no packer does. */
export function craftArchive(entries: readonly CraftedEntry[], end: CraftedEnd = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const whole = complete(entry, offset);
    const own = Uint8Array.from([
      ...u32(0x04034b50),
      ...u16(20),
      ...common(whole),
      ...u16(whole.ownName.length),
      ...u16(0),
    ]);
    parts.push(own, whole.ownName, whole.packed);
    directory.push(
      Uint8Array.from([
        ...[...u32(0x02014b50), ...u16(0x0314), ...u16(20), ...common(whole), ...u16(whole.name.length)],
        ...[...u16(0), ...u16(0), ...u16(0), ...u16(0), ...u16(0), ...u16(whole.mode), ...u32(whole.offset)],
      ]),
      whole.name,
    );
    offset += own.length + whole.ownName.length + whole.packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = end.count ?? entries.length;
  const comment = strToU8(end.comment ?? '');
  const last = [
    ...[...u32(0x06054b50), ...u16(end.disk ?? 0), ...u16(0), ...u16(count), ...u16(count)],
    ...[...u32(end.size ?? size), ...u32(end.offset ?? offset), ...u16(comment.length), ...comment],
  ];
  return concat([...parts, ...directory, Uint8Array.from(last)]);
}

function complete(entry: CraftedEntry, offset: number) {
  const content = entry.content ?? new Uint8Array(0);
  const packed = entry.packed ?? (entry.stored === true ? content : deflateSync(content));
  const name = typeof entry.name === 'string' ? strToU8(entry.name) : entry.name;
  return {
    name,
    packed,
    ownName: entry.ownName === undefined ? name : strToU8(entry.ownName),
    flags: entry.flags ?? 0x0800,
    method: entry.method ?? (entry.stored === true ? 0 : 8),
    crc: entry.crc ?? crc32(content),
    packedBytes: entry.packedBytes ?? packed.length,
    unpackedBytes: entry.unpackedBytes ?? content.length,
    mode: entry.mode ?? 0o100644,
    offset: entry.offset ?? offset,
  };
}

function common(entry: ReturnType<typeof complete>): number[] {
  return [
    ...[...u16(entry.flags), ...u16(entry.method), ...u16(0), ...u16(0x0021)],
    ...[...u32(entry.crc), ...u32(entry.packedBytes), ...u32(entry.unpackedBytes)],
  ];
}

function u16(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
