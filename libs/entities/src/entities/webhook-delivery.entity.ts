import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';

/** Whether a message is still to be sent, arrived, or was given up. */
export const WEBHOOK_DELIVERY_STATES = ['pending', 'delivered', 'failed'] as const;
/** One of {@link WEBHOOK_DELIVERY_STATES}. */
export type WebhookDeliveryState = (typeof WEBHOOK_DELIVERY_STATES)[number];

/** One message to one endpoint, and what became of it. */
@Entity({ name: 'webhook_deliveries', schema: SCHEMA })
@Unique('webhook_deliveries_message_unique', ['endpointId', 'messageId'])
@ForeignKey(() => WebhookEndpoint, ['accountId', 'endpointId'], ['accountId', 'id'], {
  name: 'webhook_deliveries_endpoint_fk',
  onDelete: 'CASCADE',
})
@Index('webhook_deliveries_due_index', ['nextAttemptAt'], { where: `state = 'pending'` })
@Index('webhook_deliveries_endpoint_index', ['accountId', 'endpointId', 'id'])
@Index('webhook_deliveries_created_at_index', ['createdAt'])
@Check('webhook_deliveries_message_id_check', 'length(message_id) between 1 and 64')
@Check('webhook_deliveries_kind_check', 'length(kind) between 1 and 64')
@Check('webhook_deliveries_body_check', 'length(body) between 1 and 20480')
@Check('webhook_deliveries_state_check', `state in ('pending', 'delivered', 'failed')`)
@Check('webhook_deliveries_attempts_check', 'attempts >= 0')
@Check('webhook_deliveries_next_check', `(state = 'pending') = (next_attempt_at is not null)`)
@Check('webhook_deliveries_status_check', 'last_status between 100 and 599')
@Check('webhook_deliveries_problem_check', 'length(last_problem) between 1 and 300')
export class WebhookDelivery {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'webhook_deliveries_pk' })
  id!: string;

  @Column('uuid')
  accountId!: string;

  @Column('uuid')
  endpointId!: string;

  /** What the receiver knows the message by, the same in each attempt; 1..64 characters. */
  @Column('text')
  messageId!: string;

  /** A kind of notice, or `webhook.test`. */
  @Column('text')
  kind!: string;

  /** The JSON that is sent, the same in each attempt; 1..20,480 characters. */
  @Column('text')
  body!: string;

  @Column('text')
  state!: WebhookDeliveryState;

  /** Attempts that were begun since it was made, or since a person asked for it again. */
  @Column('integer', { default: 0 })
  attempts!: number;

  /** When it may be attempted; after an attempt began, when another process may take it over. Null when it is over. */
  @Column('timestamptz', { nullable: true })
  nextAttemptAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  lastAttemptAt!: Date | null;

  /** The HTTP status of the last answer; null when there was none. */
  @Column('integer', { nullable: true })
  lastStatus!: number | null;

  /** Why the last attempt failed, in a sentence of at most 300 characters; null when it did not. */
  @Column('text', { nullable: true })
  lastProblem!: string | null;

  @Column('timestamptz')
  createdAt!: Date;
}
