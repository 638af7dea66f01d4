import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';

/** The state of a relayed question that was answered: it is not taken a second time. */
@Entity({ name: 'relay_states', schema: SCHEMA })
@Index('relay_states_expires_at_index', ['expiresAt'])
@Check('relay_states_digest_check', 'octet_length(digest) = 32')
export class RelayState {
  /** SHA-256 of the state, 32 bytes. */
  @PrimaryColumn({ type: 'bytea', primaryKeyConstraintName: 'relay_states_pk' })
  digest!: Buffer;

  /** When the state is refused for its age, so that this need not be remembered any longer. */
  @Column('timestamptz')
  expiresAt!: Date;
}
