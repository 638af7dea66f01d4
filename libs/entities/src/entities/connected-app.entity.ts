import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { Account } from './account.entity.js';
import { ApiKey } from './api-key.entity.js';

/**
 * What a connected app has beside its {@link ApiKey}: one consent of a member to a client, for one resource.
 *
 * Name, permissions, member, revocation, last use and the digest of the access token that holds now are the key's.
 */
@Entity({ name: 'connected_apps', schema: SCHEMA })
@ForeignKey(() => ApiKey, ['accountId', 'keyId'], ['accountId', 'id'], { name: 'connected_apps_key_fk' })
@Index('connected_apps_grant_unique', ['grantDigest'], { unique: true })
@Index('connected_apps_account_index', ['accountId', 'keyId'])
@Index('connected_apps_unissued_index', ['consentedAt'], { where: 'issued_at is null' })
@Check('connected_apps_client_id_check', 'length(client_id) between 1 and 2048')
@Check('connected_apps_client_name_check', 'length(client_name) between 1 and 64')
@Check('connected_apps_client_uri_check', 'length(client_uri) <= 2048')
@Check('connected_apps_hosts_check', 'length(client_host) <= 300 and length(redirect_host) between 1 and 300')
@Check('connected_apps_resource_check', 'length(resource) between 1 and 64')
@Check('connected_apps_scope_check', 'length(scope) <= 200')
@Check('connected_apps_grant_digest_check', 'octet_length(grant_digest) = 32')
@Check('connected_apps_user_agent_check', 'length(user_agent) <= 256')
@Check('connected_apps_ends_check', 'ends_at > consented_at')
export class ConnectedApp {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'connected_apps_pk' })
  keyId!: string;

  @Column('uuid')
  @ForeignKey(() => Account, { name: 'connected_apps_account_fk' })
  accountId!: string;

  /** What the client calls itself towards the server: the address of its metadata document, or what it was given. */
  @Column('text')
  clientId!: string;

  /** The client's own word; 1..64 characters. */
  @Column('text')
  clientName!: string;

  /** The client's home page, by its own word. */
  @Column('text', { nullable: true })
  clientUri!: string | null;

  /** The host that its metadata document came from, which vouches for it; null for a client that registered itself. */
  @Column('text', { nullable: true })
  clientHost!: string | null;

  /** Where the person was sent back to: a host, or the scheme of a program's own address. */
  @Column('text')
  redirectHost!: string;

  /** What the tokens are for, such as `mcp` or `mcp/conn_<uuid>`. */
  @Column('text')
  resource!: string;

  /** Scopes that were granted, as they are told to the client. They give no right: the key's permissions do. */
  @Column('text')
  scope!: string;

  /** Of the grant that all tokens of this consent come from; 32 bytes. */
  @Column('bytea')
  grantDigest!: Buffer;

  @Column('inet', { nullable: true })
  address!: string | null;

  /** Of the browser in which the person consented; at most 256 characters. */
  @Column('text', { nullable: true })
  userAgent!: string | null;

  @Column('timestamptz')
  consentedAt!: Date;

  /** When the first access token was issued; null while the code was not exchanged. */
  @Column('timestamptz', { nullable: true })
  issuedAt!: Date | null;

  /** From when on no further token is issued, unless one is before; this instant itself is too late. */
  @Column('timestamptz')
  endsAt!: Date;
}
