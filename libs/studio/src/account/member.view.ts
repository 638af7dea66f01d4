import { IsBoolean, IsEmail, IsIn, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { ROLES, type Role } from '@paretostudio/permissions';
import { IsInstant } from '../validation/is-instant.js';

/** A member is live, suspended for a while, or removed for good. */
export const MEMBER_STATUSES = ['active', 'suspended', 'removed'] as const;
/** One of {@link MEMBER_STATUSES}. */
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

/** A person in an account. */
export class MemberView {
  @IsUUID()
  id!: string;

  @IsUUID()
  userId!: string;

  @IsString()
  name!: string;

  @IsEmail()
  email!: string;

  @IsIn(ROLES)
  role!: Role;

  @IsIn(MEMBER_STATUSES)
  status!: MemberStatus;

  @JSONSchema({ description: 'Whether it is the person who asks.' })
  @IsBoolean()
  isYou!: boolean;

  @IsInstant()
  createdAt!: string;
}
