import type { Role } from '@paretostudio/permissions';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { Account } from './account.entity.js';
import { User } from './user.entity.js';

/** A user's place in an account, with the role that bounds what the user's keys may do. */
@Entity({ name: 'members', schema: SCHEMA })
@Unique('members_account_unique', ['accountId', 'id'])
@Index('members_founder_unique', ['accountId'], {
  unique: true,
  where: `role = 'founder' and removed_at is null`,
})
@Index('members_live_unique', ['accountId', 'userId'], { unique: true, where: 'removed_at is null' })
@Index('members_user_index', ['userId'])
@Check('members_role_check', `role in ('founder', 'admin', 'editor', 'viewer')`)
@Check('members_suspended_by_plan_check', 'not suspended_by_plan or suspended_at is not null')
export class Member {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'members_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Account, { name: 'members_account_fk' })
  accountId!: string;

  @Column('uuid')
  @ForeignKey(() => User, { name: 'members_user_fk' })
  userId!: string;

  @Column('text')
  role!: Role;

  /** Since when the member's keys and sessions are refused; null while they are not. */
  @Column('timestamptz', { nullable: true })
  suspendedAt!: Date | null;

  /** Whether it was the account's plan, not a person, that suspended the member: another plan ends it. */
  @Column('boolean', { default: false })
  suspendedByPlan!: boolean;

  /** Since when the user is no member any more; final. A new membership is a new row. */
  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;

  @Column('timestamptz')
  createdAt!: Date;

  /** When the person last signed in to this account or switched to it; null while that has not happened. */
  @Column('timestamptz', { nullable: true })
  openedAt!: Date | null;
}
