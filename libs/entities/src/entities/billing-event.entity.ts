import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';

/** An event of a payment provider that was carried out. */
@Entity({ name: 'billing_events', schema: SCHEMA })
@Index('billing_events_received_at_index', ['receivedAt'])
@Check('billing_events_provider_check', 'length(provider) between 1 and 32')
@Check('billing_events_event_id_check', 'length(event_id) between 1 and 255')
export class BillingEvent {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'billing_events_pk' })
  provider!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'billing_events_pk' })
  eventId!: string;

  @Column('timestamptz')
  receivedAt!: Date;
}
