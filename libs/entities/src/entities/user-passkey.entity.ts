import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { bigintAsNumber } from './bigint-as-number.js';
import { User } from './user.entity.js';

/** A passkey that a person signs in with: its public key, nothing secret. */
@Entity({ name: 'user_passkeys', schema: SCHEMA })
@Index('user_passkeys_credential_id_unique', ['credentialId'], { unique: true })
@Index('user_passkeys_user_index', ['userId'])
@Check('user_passkeys_name_check', 'length(name) between 1 and 64')
@Check('user_passkeys_rp_id_check', 'length(rp_id) between 1 and 253')
@Check('user_passkeys_credential_id_check', 'octet_length(credential_id) between 1 and 1023')
@Check('user_passkeys_public_key_check', 'octet_length(public_key) between 1 and 8192')
@Check('user_passkeys_counter_check', 'counter >= 0')
@Check('user_passkeys_transports_check', 'cardinality(transports) <= 10 and length(transports::text) <= 256')
export class UserPasskey {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'user_passkeys_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey(() => User, { name: 'user_passkeys_user_fk', onDelete: 'CASCADE' })
  userId!: string;

  /** What the person calls it; 1..64 characters. */
  @Column('text')
  name!: string;

  /** The host that it was made for and works at. */
  @Column('text')
  rpId!: string;

  /** What the authenticator calls it; unique over all people. */
  @Column('bytea')
  credentialId!: Buffer;

  /** In COSE form. */
  @Column('bytea')
  publicKey!: Buffer;

  /** How often the authenticator says that it was used; 0 from those that do not count. */
  @Column({ type: 'bigint', transformer: bigintAsNumber })
  counter!: number;

  /** How the browser may reach it, as the browser said. */
  @Column('text', { array: true, default: [] })
  transports!: string[];

  /** Whether the person has it on more than one device. */
  @Column('boolean')
  backedUp!: boolean;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;
}
