import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';

/** A client that registered itself with the authorization server. Nothing in it was vouched for. */
@Entity({ name: 'oauth_clients', schema: SCHEMA })
@Index('oauth_clients_network_index', ['network', 'createdAt'])
@Index('oauth_clients_expires_at_index', ['expiresAt'])
@Check('oauth_clients_id_check', 'length(id) between 1 and 64')
@Check(
  'oauth_clients_metadata_check',
  `jsonb_typeof(metadata) = 'object' and length(metadata::text) <= 16384`,
)
@Check('oauth_clients_network_check', 'length(network) between 1 and 64')
@Check('oauth_clients_expiry_check', 'expires_at > created_at')
export class OAuthClient {
  /** Given by the server; 1..64 characters. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'oauth_clients_pk' })
  id!: string;

  /** As registered. */
  @Column('jsonb')
  metadata!: Readonly<Record<string, unknown>>;

  /** What stands for the address that it registered from; at most 64 characters. */
  @Column('text')
  network!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** When somebody consented to it or it got a token last; null for never. Coarse: written at most once an hour. */
  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;

  /** This instant itself is already over. */
  @Column('timestamptz')
  expiresAt!: Date;
}
