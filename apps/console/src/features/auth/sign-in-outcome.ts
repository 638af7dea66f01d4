import type { ApiSchemas } from '@paretostudio/api-client';
import type { Session } from '../../data/who.js';

/** A sign-in that waits for a second factor. */
export type SecondFactorRequest = Pick<ApiSchemas['SecondFactorRequestView'], 'token' | 'methods'>;

/** The session that a sign-in began; null while it waits for a second factor. */
export function sessionOfSignIn({
  user,
  account,
  member,
  expiresAt,
}: ApiSchemas['SignInView']): Session | null {
  if (user === undefined || account === undefined || member === undefined || expiresAt === undefined)
    return null;
  return { user, account, member, expiresAt };
}

const METHODS = ['totp', 'passkey', 'recovery-code'] as const;

/**
 * Reads the sign-in that a provider led back with, out of the fragment of the address: that it waits for a second
 * factor.
 *
 * @returns Null when there is none.
 */
export function requestInFragment(hash: string): SecondFactorRequest | null {
  const facts = new URLSearchParams(hash.replace(/^#/, ''));
  const token = facts.get('second-factor');
  const named = facts.get('methods')?.split(',') ?? [];
  const methods = METHODS.filter((method) => named.includes(method));
  return token === null || token === '' || methods.length === 0 ? null : { token, methods };
}
