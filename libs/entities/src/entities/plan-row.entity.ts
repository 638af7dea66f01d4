import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';

/** A plan as the database knows it: a copy of `PLANS` of `@paretostudio/quotas`, written by `migrate`. */
@Entity({ name: 'plans', schema: SCHEMA })
@Check('plans_id_check', 'length(id) between 1 and 32')
@Check('plans_title_check', 'length(title) between 1 and 64')
@Check('plans_limits_check', 'requests_per_day >= 0 and burst_per_minute >= 1')
@Check('plans_caps_check', 'prompts_max >= 0 and agents_max >= 0 and skills_max >= 0')
export class PlanRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'plans_pk' })
  id!: string;

  @Column('text')
  title!: string;

  /** Requests a UTC day, for the account or, with {@link PlanRow.perMember}, for each of its members. */
  @Column('integer')
  requestsPerDay!: number;

  @Column('boolean')
  perMember!: boolean;

  @Column('integer')
  burstPerMinute!: number;

  /** Most saved prompts; null means no cap. */
  @Column('integer', { nullable: true })
  promptsMax!: number | null;

  @Column('integer', { nullable: true })
  agentsMax!: number | null;

  @Column('integer', { nullable: true })
  skillsMax!: number | null;

  @Column('text', { array: true })
  features!: string[];
}
