import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { PlanRow } from './plan-row.entity.js';

/** A tenant: it has one plan, members, keys and a library of its own. */
@Entity({ name: 'accounts', schema: SCHEMA })
@Check('accounts_name_check', 'length(name) between 1 and 100')
@Check('accounts_member_count_check', 'member_count >= 0')
@Check('accounts_suspended_check', 'suspended_reason is null or suspended_at is not null')
@Check('accounts_suspended_reason_check', 'length(suspended_reason) <= 200')
export class Account {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'accounts_pk' })
  id!: string;

  @Column('text')
  name!: string;

  /** The id of the plan, one of `PLANS`. */
  @Column('text')
  @ForeignKey(() => PlanRow, { name: 'accounts_plan_fk' })
  planId!: string;

  /** Members that are not removed; suspended ones count. Kept by the members repository alone. */
  @Column('integer', { default: 0 })
  memberCount!: number;

  /** Since when every key and session of the account is refused; null while it is not. */
  @Column('timestamptz', { nullable: true })
  suspendedAt!: Date | null;

  @Column('text', { nullable: true })
  suspendedReason!: string | null;

  @Column('timestamptz')
  createdAt!: Date;
}
