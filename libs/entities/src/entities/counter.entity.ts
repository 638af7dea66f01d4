import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';

/** One counter of a `PgQuotaStore`: the newest window of a subject's meter. */
@Entity({ name: 'counters', schema: SCHEMA })
@Index('counters_window_ends_at_index', ['windowEndsAt'])
@Check('counters_subject_check', 'length(subject) between 1 and 200')
@Check('counters_meter_check', 'length(meter) between 1 and 64')
@Check('counters_window_kind_check', `window_kind in ('day', 'minute')`)
@Check('counters_window_check', 'window_ends_at > window_starts_at')
@Check('counters_used_check', 'used >= 0')
export class Counter {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'counters_pk' })
  subject!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'counters_pk' })
  meter!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'counters_pk' })
  windowKind!: string;

  @Column('timestamptz')
  windowStartsAt!: Date;

  @Column('timestamptz')
  windowEndsAt!: Date;

  @Column('bigint', { default: 0 })
  used!: string;
}
