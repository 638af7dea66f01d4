import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { User } from './user.entity.js';

/** A code that stands in for a person's second factor once; it is known by its digest and gone when it was used. */
@Entity({ name: 'recovery_codes', schema: SCHEMA })
@Check('recovery_codes_digest_check', 'octet_length(digest) = 32')
export class RecoveryCode {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'recovery_codes_pk' })
  @ForeignKey(() => User, { name: 'recovery_codes_user_fk', onDelete: 'CASCADE' })
  userId!: string;

  /** 32 bytes. */
  @PrimaryColumn({ type: 'bytea', primaryKeyConstraintName: 'recovery_codes_pk' })
  digest!: Buffer;

  @Column('timestamptz')
  createdAt!: Date;
}
