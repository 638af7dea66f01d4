import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { LibraryVersion } from './library-version.entity.js';

/** A name that points at one version of a record, such as `production`. `latest` is implied and never stored. */
@Entity({ name: 'library_labels', schema: SCHEMA })
@ForeignKey(
  () => LibraryVersion,
  ['accountId', 'recordId', 'version'],
  ['accountId', 'recordId', 'version'],
  { name: 'library_labels_version_fk', onDelete: 'CASCADE' },
)
@Check('library_labels_label_check', `length(label) between 1 and 64 and label <> 'latest'`)
export class LibraryLabel {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'library_labels_pk' })
  accountId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'library_labels_pk' })
  recordId!: string;

  /** 1..64 characters. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'library_labels_pk' })
  label!: string;

  @Column('integer')
  version!: number;
}
