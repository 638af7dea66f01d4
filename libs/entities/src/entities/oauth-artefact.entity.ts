import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { Member } from './member.entity.js';
import { User } from './user.entity.js';

/** What the authorization server keeps for a while, known by a digest of its id alone. */
@Entity({ name: 'oauth_artefacts', schema: SCHEMA })
@Index('oauth_artefacts_grant_index', ['grantDigest'], { where: 'grant_digest is not null' })
@Index('oauth_artefacts_expires_at_index', ['expiresAt'])
@Check('oauth_artefacts_digest_check', 'octet_length(digest) = 32 and octet_length(grant_digest) = 32')
@Check('oauth_artefacts_model_check', 'length(model) between 1 and 32')
@Check('oauth_artefacts_payload_check', `jsonb_typeof(payload) = 'object' and length(payload::text) <= 65536`)
export class OAuthArtefact {
  /** 32 bytes. */
  @PrimaryColumn({ type: 'bytea', primaryKeyConstraintName: 'oauth_artefacts_pk' })
  digest!: Buffer;

  /** What it is to the server, such as `RefreshToken`. */
  @Column('text')
  model!: string;

  /** As the server wrote it, without the id. */
  @Column('jsonb')
  payload!: Readonly<Record<string, unknown>>;

  /** Of the grant that it belongs to, all of whose artefacts end together; null for none. */
  @Column('bytea', { nullable: true })
  grantDigest!: Buffer | null;

  /** The person who looked at the request first and alone may answer it; null before, and for all else. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => User, { name: 'oauth_artefacts_user_fk', onDelete: 'CASCADE' })
  userId!: string | null;

  /** The membership that the person saw the request in last. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Member, { name: 'oauth_artefacts_member_fk', onDelete: 'CASCADE' })
  memberId!: string | null;

  /** When a code or a refresh token was used; null before. */
  @Column('timestamptz', { nullable: true })
  consumedAt!: Date | null;

  /** This instant itself is already over. */
  @Column('timestamptz')
  expiresAt!: Date;
}
