/** What the directory of a zip archive claims about one entry; nothing of it is trusted. */
export interface ArchiveEntry {
  /** The bytes of the name as they stand in the archive. */
  readonly nameBytes: Uint8Array;
  readonly isEncrypted: boolean;
  /** 0: stored, 8: deflated; others are not read. */
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Type and permissions as Unix writes them; 0 when the archive says none. */
  readonly unixMode: number;
  /** Where the entry's own header begins. */
  readonly offset: number;
}
