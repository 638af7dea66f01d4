import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { bigintAsNumber } from './bigint-as-number.js';
import { User } from './user.entity.js';

/** The authenticator app of a person; its secret is sealed. */
@Entity({ name: 'user_totp', schema: SCHEMA })
@Index('user_totp_sealed_key_id_index', ['sealedKeyId'])
@Check(
  'user_totp_sealed_check',
  'octet_length(sealed) between 28 and 512 and length(sealed_key_id) between 1 and 32',
)
@Check('user_totp_last_step_check', 'last_step >= 0')
export class UserTotp {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'user_totp_pk' })
  @ForeignKey(() => User, { name: 'user_totp_user_fk', onDelete: 'CASCADE' })
  userId!: string;

  @Column('bytea')
  sealed!: Buffer;

  @Column('text')
  sealedKeyId!: string;

  /** The step of time of the newest code that was taken; no code of it or before it is taken again. */
  @Column({ type: 'bigint', default: 0, transformer: bigintAsNumber })
  lastStep!: number;

  @Column('timestamptz')
  createdAt!: Date;

  /** Since when it counts; null until a code was shown that belongs to it. */
  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;
}
