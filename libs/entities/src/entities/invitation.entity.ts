import type { Role } from '@paretostudio/permissions';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { Account } from './account.entity.js';
import { Member } from './member.entity.js';

/** A role that an invitation may carry: an account has one founder, who is not invited. */
export type InvitedRole = Exclude<Role, 'founder'>;

/** A place in an account that waits for the person with one e-mail address. */
@Entity({ name: 'invitations', schema: SCHEMA })
@ForeignKey(() => Member, ['accountId', 'invitedByMemberId'], ['accountId', 'id'], {
  name: 'invitations_invited_by_fk',
})
@ForeignKey(() => Member, ['accountId', 'acceptedByMemberId'], ['accountId', 'id'], {
  name: 'invitations_accepted_by_fk',
})
@Index('invitations_digest_unique', ['digest'], { unique: true })
@Index('invitations_open_unique', ['accountId', 'email'], {
  unique: true,
  where: 'accepted_at is null and revoked_at is null',
})
@Check('invitations_email_check', 'length(email) between 3 and 254 and email = lower(email)')
@Check('invitations_role_check', `role in ('admin', 'editor', 'viewer')`)
@Check('invitations_digest_check', 'octet_length(digest) = 32')
@Check('invitations_expiry_check', 'expires_at > sent_at and sent_at >= created_at')
@Check('invitations_end_check', 'accepted_at is null or revoked_at is null')
@Check('invitations_accepted_check', '(accepted_at is null) = (accepted_by_member_id is null)')
export class Invitation {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'invitations_pk' })
  @ForeignKey(() => Account, { name: 'invitations_account_fk' })
  accountId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'invitations_pk' })
  id!: string;

  /** In lower case. Nobody with another address may accept. */
  @Column('text')
  email!: string;

  @Column('text')
  role!: InvitedRole;

  /** Of the token in the link that was sent last, 32 bytes; older links do not hold. */
  @Column('bytea')
  digest!: Buffer;

  /** Null when the operator of the server invites. */
  @Column('uuid', { nullable: true })
  invitedByMemberId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  /** When the link that holds was made. */
  @Column('timestamptz')
  sentAt!: Date;

  /** This instant itself is already too late. */
  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;

  /** The membership that it became; null while it was not accepted. */
  @Column('uuid', { nullable: true })
  acceptedByMemberId!: string | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
