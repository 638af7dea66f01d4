import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { Member } from './member.entity.js';
import { User } from './user.entity.js';

/** A person's signed-in browser. The cookie's token is known by its digest alone. */
@Entity({ name: 'sessions', schema: SCHEMA })
@Index('sessions_digest_unique', ['digest'], { unique: true })
@Index('sessions_user_index', ['userId'])
@Index('sessions_expires_at_index', ['expiresAt'])
@Check('sessions_digest_check', 'octet_length(digest) = 32')
@Check('sessions_user_agent_check', 'length(user_agent) <= 256')
@Check('sessions_expiry_check', 'expires_at > created_at')
export class Session {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'sessions_pk' })
  id!: string;

  @Column('uuid')
  @ForeignKey(() => User, { name: 'sessions_user_fk', onDelete: 'CASCADE' })
  userId!: string;

  /** The membership in whose account the session works. */
  @Column('uuid')
  @ForeignKey(() => Member, { name: 'sessions_member_fk' })
  memberId!: string;

  /** 32 bytes. */
  @Column('bytea')
  digest!: Buffer;

  @Column('inet', { nullable: true })
  address!: string | null;

  /** At most 256 characters. */
  @Column('text', { nullable: true })
  userAgent!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  /** When the person last showed who they are; null for sessions from before this was noted. */
  @Column('timestamptz', { nullable: true })
  provedAt!: Date | null;

  /** Coarse: written at most once a minute. */
  @Column('timestamptz')
  lastSeenAt!: Date;

  /** This instant itself is already over. */
  @Column('timestamptz')
  expiresAt!: Date;
}
