import { IsEmail, IsIn, IsString, IsUUID } from 'class-validator';
import { ROLES, type Role } from '@paretostudio/permissions';
import { IsInstant } from '../validation/is-instant.js';
import { Nested } from '../validation/nested.js';

/** The person who is signed in. */
export class SessionUserView {
  @IsUUID()
  id!: string;

  @IsEmail()
  email!: string;

  @IsString()
  name!: string;
}

/** The account that the person works in. */
export class SessionAccountView {
  @IsUUID()
  id!: string;

  @IsString()
  name!: string;

  @IsString()
  plan!: string;
}

/** What the person is in that account. */
export class SessionMemberView {
  @IsUUID()
  id!: string;

  @IsIn(ROLES)
  role!: Role;
}

/** A session as the person sees it: never the token. */
export class SessionView {
  @Nested(() => SessionUserView)
  user!: SessionUserView;

  @Nested(() => SessionAccountView)
  account!: SessionAccountView;

  @Nested(() => SessionMemberView)
  member!: SessionMemberView;

  @IsInstant()
  expiresAt!: string;
}
