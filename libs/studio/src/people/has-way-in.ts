import type { Repositories, User } from '@paretostudio/entities';
import type { StudioContext } from '../core/studio-context.js';

/**
 * Tells whether a person could still sign in by themselves, with what they have now: a password, an account at a provider
 * that this server offers, or a passkey. Call it under the person's lock, after taking something away and before the
 * transaction ends.
 */
export async function hasWayIn(
  { identityIssuers }: Pick<StudioContext, 'identityIssuers'>,
  { userIdentities, secondFactors }: Repositories,
  { id, passwordHash }: Pick<User, 'id' | 'passwordHash'>,
): Promise<boolean> {
  if (passwordHash !== null) return true;
  const identities = await userIdentities.listByUser(id);
  if (identities.some(({ issuer }) => identityIssuers.includes(issuer))) return true;
  return (await secondFactors.listPasskeys(id)).length > 0;
}
