import { IsArray, IsBoolean, IsIn } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { SessionAccountView, SessionMemberView } from '../people/session.view.js';
import { Nested } from '../validation/nested.js';

/** A membership is served, or suspended: itself or with its account. */
export const MEMBERSHIP_STATUSES = ['active', 'suspended'] as const;
/** One of {@link MEMBERSHIP_STATUSES}. */
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

/** An account that the signed-in person is in. */
export class MembershipView {
  @Nested(() => SessionAccountView)
  account!: SessionAccountView;

  @Nested(() => SessionMemberView)
  member!: SessionMemberView;

  @JSONSchema({ description: 'Only an `active` one can be switched to.' })
  @IsIn(MEMBERSHIP_STATUSES)
  status!: MembershipStatus;

  @JSONSchema({ description: 'Whether the session works in this account.' })
  @IsBoolean()
  isCurrent!: boolean;
}

/** The accounts that a person is in, the one that was opened last first. */
export class MembershipList {
  @IsArray()
  @Nested(() => MembershipView, { each: true })
  items!: MembershipView[];
}
