import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { Account } from './account.entity.js';

/** What stands in files of an account, each content once, however many files have it. */
@Entity({ name: 'file_contents', schema: SCHEMA })
@Check('file_contents_digest_check', 'digest = sha256(content)')
@Check('file_contents_content_check', 'octet_length(content) <= 1048576')
export class FileContent {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'file_contents_pk' })
  @ForeignKey(() => Account, { name: 'file_contents_account_fk' })
  accountId!: string;

  /** SHA-256 of the content, 32 bytes. */
  @PrimaryColumn({ type: 'bytea', primaryKeyConstraintName: 'file_contents_pk' })
  digest!: Buffer;

  /** At most 1 MiB. */
  @Column('bytea')
  content!: Buffer;
}
