import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { toText } from '../core/to-text.js';
import { refuseEndedSession } from '../people/hold-session.js';
import type { CurrentSession } from '../people/read-session.js';
import type { LinkedIdentityList } from './linked-identity-list.view.js';

/** Lists the accounts at providers that the signed-in person has linked, those that this server offers no more too. */
export async function listIdentities(
  { storage }: Pick<StudioContext, 'storage'>,
  { caller }: Pick<CurrentSession, 'caller'>,
): Promise<Outcome<LinkedIdentityList>> {
  if (caller.userId === null) return refuseEndedSession();
  const identities = await storage.repositories.userIdentities.listByUser(caller.userId);
  return succeed({
    items: identities.map(({ id, issuer, label, createdAt, lastUsedAt }) => ({
      id,
      issuer,
      label,
      createdAt: toText(createdAt),
      lastUsedAt: toText(lastUsedAt),
    })),
  });
}
