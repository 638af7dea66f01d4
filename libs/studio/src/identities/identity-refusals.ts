import { refuse } from '../core/outcome.js';

type Refused = ReturnType<typeof refuse>;

/** Refuses to make an account for somebody whose address the provider does not vouch for. */
export function refuseUnverifiedEmail(): Refused {
  return refuse({
    code: 'permission_denied',
    reason: 'email_unverified',
    detail: 'The provider names no e-mail address that it has verified. Verify one there, then try again.',
  });
}

/**
 * Refuses to take an identity for a person who has its e-mail address: who controls an address at a provider is not, for
 * that, the person who signed up with it here.
 */
export function refuseEmailTaken(): Refused {
  return refuse({
    code: 'conflict',
    reason: 'email_taken',
    detail:
      'There is a user with this e-mail address already. Sign in the usual way, then link the provider.',
  });
}

/** Refuses to make an account where an operator alone does so. */
export function refuseClosedSignUp(): Refused {
  return refuse({
    code: 'permission_denied',
    reason: 'sign_up_closed',
    detail: 'Sign-up is closed on this server. Ask its operator for an account.',
  });
}

/** Refuses to link an identity that another person has. */
export function refuseIdentityTaken(): Refused {
  return refuse({
    code: 'conflict',
    reason: 'identity_taken',
    detail: 'Somebody else here signs in with this account already.',
  });
}

/** Refuses to link a second identity of one issuer. */
export function refuseSecondIdentity(): Refused {
  return refuse({
    code: 'conflict',
    reason: 'provider_linked',
    detail: 'Another account of this provider is linked. Unlink it first.',
  });
}

/** Refuses to take away what a person signs in with, when nothing else would let that person in. */
export function refuseLastWayIn(): Refused {
  return refuse({
    code: 'conflict',
    reason: 'last_way_in',
    detail: 'This is the only way that you can sign in. Set a password or add another way first.',
  });
}
