import { StorageConflictError } from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { succeed, type Outcome } from '../core/outcome.js';
import type { StudioContext } from '../core/studio-context.js';
import { enqueueMail } from '../mail/enqueue-mail.js';
import { composeNewWayIn } from '../people/compose-new-way-in.js';
import { holdSession, refuseEndedSession } from '../people/hold-session.js';
import type { CurrentSession } from '../people/read-session.js';
import { refuseIdentityTaken, refuseSecondIdentity } from './identity-refusals.js';
import type { ProvenIdentity } from './proven-identity.js';
import { recordOf } from './record-of.js';

/**
 * Lets the signed-in person sign in with an identity as well. That the person is there was proved before
 * (`requireFreshProof`); e-mail addresses are not compared, they decide nothing. The person is told by mail.
 *
 * @returns Whether it is newly linked; `conflict` with the reason `identity_taken` when somebody else has the identity,
 *   or `provider_linked` when this person has another one of the issuer; `invalid_session` when the session was ended.
 */
export async function linkIdentity(
  ctx: StudioContext,
  current: Pick<CurrentSession, 'caller' | 'sessionId'>,
  identity: ProvenIdentity,
): Promise<Outcome<{ readonly linked: boolean }>> {
  const { provider, issuer, subject } = identity;
  try {
    return await mutate<{ readonly linked: boolean }>(ctx, async (repositories) => {
      const now = ctx.clock();
      const user = await holdSession(repositories, current, now);
      if (user === null) return refuseEndedSession();
      const known = await repositories.userIdentities.findBySubject(issuer, subject);
      if (known !== null)
        return known.userId === user.id ? succeed({ linked: false }) : refuseIdentityTaken();
      const record = recordOf(identity, user, now);
      await repositories.userIdentities.insert(record);
      // Nothing of the identity stands in it: what a provider calls an account may be anybody's text.
      const what = `An account at ${new URL(issuer).host} was linked to yours`;
      await enqueueMail(ctx, repositories, composeNewWayIn(ctx, user.email, what), now);
      await audit(repositories, current.caller, now, {
        action: 'link_identity',
        target: { kind: 'user', id: user.id, name: user.name },
        details: { provider, issuer, label: record.label },
      });
      return succeed({ linked: true });
    });
  } catch (error) {
    if (!(error instanceof StorageConflictError)) throw error;
    if (error.constraint === 'user_identities_subject_unique') return refuseIdentityTaken();
    if (error.constraint === 'user_identities_issuer_unique') return refuseSecondIdentity();
    throw error;
  }
}
