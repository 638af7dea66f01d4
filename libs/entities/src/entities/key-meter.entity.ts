import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { Account } from './account.entity.js';

/**
 * What a key and its replacements by rotation together have used of the key's own daily limit.
 *
 * Moves only for requests of a key that has such a limit at that time.
 */
@Entity({ name: 'key_meters', schema: SCHEMA })
@Unique('key_meters_account_unique', ['accountId', 'id'])
@Check('key_meters_used_check', 'used >= 0')
export class KeyMeter {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'key_meters_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Account, { name: 'key_meters_account_fk' })
  accountId!: string;

  /** The UTC day of `used`; '-infinity' before the first request. */
  @Column('date', { default: '-infinity' })
  day!: string;

  @Column('integer', { default: 0 })
  used!: number;
}
