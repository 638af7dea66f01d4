import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';

/** What is noted of how a key is used: the action, the network it came from, or the program that holds it. */
export const SIGHTING_KINDS = ['action', 'network', 'client'] as const;
/** One of {@link SIGHTING_KINDS}. */
export type SightingKind = (typeof SIGHTING_KINDS)[number];

/** Something that a key was seen with, from when to when; coarse, and forgotten when it was not seen for long. */
@Entity({ name: 'key_sightings', schema: SCHEMA })
@Index('key_sightings_new_index', ['accountId', 'firstSeenAt'], { where: `kind <> 'action'` })
@Index('key_sightings_last_seen_at_index', ['lastSeenAt'])
@Check('key_sightings_kind_check', `kind in ('action', 'network', 'client')`)
@Check('key_sightings_value_check', 'length(value) between 1 and 200')
@Check('key_sightings_seen_check', 'last_seen_at >= first_seen_at')
export class KeySighting {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'key_sightings_pk' })
  keyId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'key_sightings_pk' })
  kind!: SightingKind;

  /**
   * Of an action: the resource, a space, and the recorded action (`self get_prompt`, `conn_… search`); at an agent, the
   * name that the tool has upstream. Of a network: its CIDR. Of a client: its unverified name. 1..200 characters.
   */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'key_sightings_pk' })
  value!: string;

  @Column('uuid')
  accountId!: string;

  @Column('timestamptz')
  firstSeenAt!: Date;

  /** Coarse: written once a day at most. */
  @Column('timestamptz')
  lastSeenAt!: Date;
}
