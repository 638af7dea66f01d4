/** Why nobody was signed in with a provider, as people read it. */
export interface ProviderWords {
  readonly title: string;
  readonly detail: string;
}

/**
 * Puts the word into words that the server led back with.
 *
 * @param problem - Out of the address: anybody can write anything there, so that only words that are known say something
 *   of their own.
 * @param name - What the provider's button says; null when it is not known.
 */
export function providerWordsOf(problem: string, name: string | null): ProviderWords {
  const it = name ?? 'the provider';
  const words: Readonly<Record<string, ProviderWords>> = {
    cancelled: {
      title: 'Nothing happened',
      detail: `You did not agree at ${it}. Try again, or go another way.`,
    },
    expired: {
      title: 'This took too long',
      detail: `Come back from ${it} within ten minutes, in the browser that you began in. Try again.`,
    },
    provider_unavailable: {
      title: `${cap(it)} does not answer`,
      detail: 'Try again in a moment, or go another way.',
    },
    provider_refused: {
      title: `${cap(it)} did not vouch for you`,
      detail: 'Try again. If it happens again, tell whoever runs this server.',
    },
    provider_unknown: { title: 'No such provider', detail: 'This server does not offer it. Go another way.' },
    unavailable: { title: 'The server could not do this', detail: 'Try again in a moment.' },
    email_unverified: {
      title: 'Your address is not verified',
      detail: `${cap(it)} names no e-mail address of yours that it has verified. Verify one there, then try again.`,
    },
    email_taken: {
      title: 'You have an account already',
      detail: `Somebody here has the e-mail address of your account at ${it}. If it is you, sign in the way you did before, then link ${it} under Settings → Security.`,
    },
    sign_up_closed: {
      title: 'No new accounts',
      detail: 'Accounts are made by whoever runs this server. Ask them for one.',
    },
    identity_taken: {
      title: 'Linked to somebody else',
      detail: `Somebody else here signs in with that account at ${it}. Nothing was linked.`,
    },
    provider_linked: {
      title: 'Another account is linked',
      detail: `You sign in with another account at ${it} already. Unlink it first.`,
    },
    invalid_session: { title: 'Your session has changed', detail: 'Nothing was linked. Begin again.' },
    invalid_credentials: { title: 'Something changed meanwhile', detail: 'Sign in again.' },
    account_suspended: { title: 'Account suspended', detail: 'Ask whoever runs this server.' },
    permission_denied: {
      title: 'Not a member',
      detail: 'You are no member of an account that is served. Ask its founder or an admin.',
    },
    sign_in_throttled: { title: 'Too many attempts', detail: 'Wait a minute, then try again.' },
    invitation_permission_denied: {
      title: 'Another address is invited',
      detail: `The invitation is for another e-mail address than that of your account at ${it}.`,
    },
    invitation_not_found: {
      title: 'This invitation does not hold',
      detail: 'It was used, revoked, or is over. Ask for another one.',
    },
    invitation_plan_required: {
      title: 'The account takes nobody in',
      detail: 'Its plan does not include members any more. Ask its founder.',
    },
    invitation_account_suspended: { title: 'Account suspended', detail: 'Ask whoever runs this server.' },
  };
  return Object.hasOwn(words, problem) ? (words[problem] ?? UNKNOWN) : UNKNOWN;
}

const UNKNOWN: ProviderWords = {
  title: 'You were not signed in',
  detail: 'Try again, or go another way. If it happens again, tell whoever runs this server.',
};

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
