import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { JsonValue } from '../audit/canonical-json.js';
import { SCHEMA } from '../schema-name.js';
import { Account } from './account.entity.js';

/** What a library holds. */
export type LibraryKind = 'prompt' | 'skill' | 'agent';

/** What a record of the library said at one version. The current version has a row as well. */
@Entity({ name: 'library_versions', schema: SCHEMA })
@Check('library_versions_kind_check', `kind in ('prompt', 'skill', 'agent')`)
@Check('library_versions_version_check', 'version >= 1')
@Check('library_versions_note_check', 'length(note) between 1 and 500')
@Check('library_versions_state_check', `jsonb_typeof(state) = 'object' and length(state::text) <= 2000000`)
export class LibraryVersion {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'library_versions_pk' })
  @ForeignKey(() => Account, { name: 'library_versions_account_fk' })
  accountId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'library_versions_pk' })
  recordId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'library_versions_pk' })
  version!: number;

  @Column('text')
  kind!: LibraryKind;

  /** What its author says about it, 1..500 characters. */
  @Column('text', { nullable: true })
  note!: string | null;

  /** The record's content under the names of its properties; without ids of rows, dates and authors. */
  @Column('jsonb')
  state!: Readonly<Record<string, JsonValue>>;

  /** The digests of a skill's files, in hexadecimal. Written by a trigger and read by statements alone. */
  @Column({ type: 'text', array: true, default: [], select: false, insert: false, update: false })
  fileDigests?: never;

  @Column('uuid', { nullable: true })
  createdByMemberId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;
}
