import { IsEmail, IsIn, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import type { InvitedRole } from '@paretostudio/entities';
import { IsInstant } from '../validation/is-instant.js';
import { Nullable } from '../validation/nullable.js';
import { INVITED_ROLES } from './invite-member.input.js';

/** What an invitation offers to who holds its link. Says nothing of whether the address is a user's. */
export class InvitationOfferView {
  @JSONSchema({ description: 'The one address that may accept.' })
  @IsEmail()
  email!: string;

  @IsIn(INVITED_ROLES)
  role!: InvitedRole;

  @JSONSchema({ description: 'Name of the account.' })
  @IsString()
  accountName!: string;

  @JSONSchema({ description: 'Name of the member who sent it; null for the operator of the server.' })
  @Nullable()
  @IsString()
  invitedBy!: string | null;

  @IsInstant()
  expiresAt!: string;
}
