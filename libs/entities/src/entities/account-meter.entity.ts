import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { Account } from './account.entity.js';

/**
 * What an account has used today and in this minute, and the version of everybody's rights in it.
 *
 * One row an account, made with it. Admission moves the counters; every change of rights raises the version in its
 * own transaction. Day and minute are those of the last admission and never go back.
 */
@Entity({ name: 'account_meters', schema: SCHEMA })
@Check('account_meters_used_check', 'used >= 0 and minute_used >= 0')
export class AccountMeter {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'account_meters_pk' })
  @ForeignKey(() => Account, { name: 'account_meters_account_fk' })
  accountId!: string;

  @Column('bigint', { default: 0 })
  version!: string;

  /** The UTC day of `used`; '-infinity' before the first request. */
  @Column('date', { default: '-infinity' })
  day!: string;

  @Column('integer', { default: 0 })
  used!: number;

  /** The minute of `minuteUsed`, counted from 1970-01-01T00:00Z. */
  @Column('bigint', { default: 0 })
  minute!: string;

  @Column('integer', { default: 0 })
  minuteUsed!: number;
}
