import { SecondFactorRequestView } from '../second-factors/second-factor-request.view.js';
import { IsInstant } from '../validation/is-instant.js';
import { Nested } from '../validation/nested.js';
import { Optional } from '../validation/optional.js';
import { SessionAccountView, SessionMemberView, SessionUserView, type SessionView } from './session.view.js';

/**
 * What came of a sign-in: all that a {@link SessionView} has, with the cookie beside it; or `secondFactor` alone, and no
 * session yet.
 */
export class SignInView implements Partial<SessionView> {
  @Optional()
  @Nested(() => SecondFactorRequestView)
  secondFactor?: SecondFactorRequestView;

  @Optional()
  @Nested(() => SessionUserView)
  user?: SessionUserView;

  @Optional()
  @Nested(() => SessionAccountView)
  account?: SessionAccountView;

  @Optional()
  @Nested(() => SessionMemberView)
  member?: SessionMemberView;

  @Optional()
  @IsInstant()
  expiresAt?: string;
}
