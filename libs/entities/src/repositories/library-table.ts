import type { EntityTarget } from 'typeorm';
import type { LibraryVisibility } from '../entities/library-columns.js';

/** What every record of the library has, whatever its kind. */
export interface LibraryRecord {
  readonly id: string;
  readonly accountId: string;
  readonly tags: string[];
  readonly version: number;
  readonly visibility: LibraryVisibility;
  readonly ownerMemberId: string | null;
  readonly createdByMemberId: string | null;
  readonly updatedByMemberId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly searchVector?: never;
  readonly searchText?: never;
}

/** Properties that say which record it is, not what it says. */
type Identity =
  | 'id'
  | 'accountId'
  | 'version'
  | 'visibility'
  | 'ownerMemberId'
  | 'createdByMemberId'
  | 'createdAt'
  | 'updatedAt';

/** What may be changed about a record; what is left out stays. */
export type LibraryPatch<Row extends LibraryRecord> = Partial<
  Omit<Row, Identity | 'searchVector' | 'searchText'>
>;

/** Where one kind of record stands, and which of its columns mean what. */
export interface LibraryTable<Row extends LibraryRecord> {
  readonly target: EntityTarget<Row>;
  /** Name of the table in the schema; also part of the names of prepared statements. */
  readonly name: 'prompts' | 'skills' | 'agents';
  /** The column of the name that is unique in an account. */
  readonly nameColumn: 'slug' | 'name';
  /** The column of the name that people read. */
  readonly titleColumn: 'title' | 'display_name';
  /** Properties that lists leave out, because they are long. */
  readonly long: readonly (keyof Row)[];
}
