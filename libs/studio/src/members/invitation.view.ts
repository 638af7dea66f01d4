import { IsArray, IsEmail, IsIn, IsString } from 'class-validator';
import { IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import type { InvitedRole } from '@paretostudio/entities';
import { IsInstant } from '../validation/is-instant.js';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { INVITED_ROLES } from './invite-member.input.js';

/** An open invitation can be accepted, has expired, or has lost the right of whoever sent it. */
export const INVITATION_STATUSES = ['pending', 'expired', 'void'] as const;
/** One of {@link INVITATION_STATUSES}. */
export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

/** A place in the account that waits for somebody: never the link. */
export class InvitationView {
  @IsUUID()
  id!: string;

  @IsEmail()
  email!: string;

  @IsIn(INVITED_ROLES)
  role!: InvitedRole;

  @JSONSchema({
    description:
      '`void`: whoever sent it was removed or suspended, or may not give this role any more. Sending it again makes it hold.',
  })
  @IsIn(INVITATION_STATUSES)
  status!: InvitationStatus;

  @JSONSchema({ description: 'Name of the member who sent it last; null for the operator of the server.' })
  @Nullable()
  @IsString()
  invitedBy!: string | null;

  @IsInstant()
  createdAt!: string;

  @JSONSchema({ description: 'When the link that holds was made.' })
  @IsInstant()
  sentAt!: string;

  @IsInstant()
  expiresAt!: string;
}

/** An invitation that was just sent. */
export class SentInvitationView extends InvitationView {
  @JSONSchema({
    description:
      'The link to hand on, shown this once; null where the server sends it by mail, to that address alone.',
  })
  @Nullable()
  @IsString()
  link!: string | null;
}

/** The open invitations of an account, oldest first. */
export class InvitationList {
  @IsArray()
  @Nested(() => InvitationView, { each: true })
  items!: InvitationView[];
}
