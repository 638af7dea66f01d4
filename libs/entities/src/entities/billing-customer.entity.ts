import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { Account } from './account.entity.js';
import { bigintAsNumber } from './bigint-as-number.js';
import { PlanRow } from './plan-row.entity.js';

/** What a payment provider last said of an account; the account's plan follows it. */
@Entity({ name: 'billing_customers', schema: SCHEMA })
@Index('billing_customers_customer_unique', ['provider', 'customerId'], { unique: true })
@Check('billing_customers_provider_check', 'length(provider) between 1 and 32')
@Check('billing_customers_customer_id_check', 'length(customer_id) between 1 and 255')
@Check(
  'billing_customers_subscription_check',
  'length(subscription_id) between 1 and 255 and length(status) between 1 and 64',
)
@Check('billing_customers_seats_check', 'seats >= 0')
@Check('billing_customers_order_check', 'applied between 0 and asked')
export class BillingCustomer {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'billing_customers_pk' })
  @ForeignKey(() => Account, { name: 'billing_customers_account_fk' })
  accountId!: string;

  /** Such as `stripe`. */
  @Column('text')
  provider!: string;

  /** The provider's id of the account. */
  @Column('text')
  customerId!: string;

  /** The provider's id; null while there was never a subscription. */
  @Column('text', { nullable: true })
  subscriptionId!: string | null;

  /** In the provider's words. */
  @Column('text', { nullable: true })
  status!: string | null;

  /** What the subscription pays for now; null when it pays for nothing. */
  @Column('text', { nullable: true })
  @ForeignKey(() => PlanRow, { name: 'billing_customers_plan_fk' })
  planId!: string | null;

  /** Members that are paid for; null without a subscription. */
  @Column('integer', { nullable: true })
  seats!: number | null;

  /** When a cancelled subscription ends; null when it goes on. */
  @Column('timestamptz', { nullable: true })
  endsAt!: Date | null;

  /** How often the provider was asked for the state. */
  @Column('bigint', { default: 0, transformer: bigintAsNumber })
  asked!: number;

  /** Number of the newest question whose answer was taken. */
  @Column('bigint', { default: 0, transformer: bigintAsNumber })
  applied!: number;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;
}
