import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import {
  newId,
  StorageConflictError,
  type Repositories,
  type User,
  type UserPasskey,
} from '@paretostudio/entities';
import { audit } from '../core/audit.js';
import { mutate } from '../core/mutate.js';
import { refuse, succeed, type Outcome } from '../core/outcome.js';
import { refuseConflict } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { enqueueMail } from '../mail/enqueue-mail.js';
import { composeNewWayIn } from '../people/compose-new-way-in.js';
import { holdSession, refuseEndedSession } from '../people/hold-session.js';
import type { CurrentSession } from '../people/read-session.js';
import { requireFreshProof } from '../people/require-fresh-proof.js';
import type { FactorAddedView } from '../second-factors/factor-added.view.js';
import { makeFirstRecoveryCodes } from '../second-factors/recovery-codes.js';
import { loadWebauthn } from './load-webauthn.js';
import { askForNewPasskey, refuseNoPasskeys } from './passkey-options.js';
import type { PasskeyOptionsView } from './passkey-options.view.js';
import type { AddPasskeyInput } from './passkey.inputs.js';
import { redeemChallenge } from './redeem-challenge.js';
import { relyingPartyOf } from './relying-party.js';

/** Most passkeys that one person has. */
export const PASSKEYS_MAX = 10;

/** Begins to add a passkey. `proof_required`, `conflict` at {@link PASSKEYS_MAX}, or `invalid_session`. */
export async function beginPasskey(
  ctx: StudioContext,
  session: CurrentSession,
): Promise<Outcome<PasskeyOptionsView>> {
  const refused = requireFreshProof(session, ctx.clock());
  if (refused !== null) return refused;
  return mutate(ctx, async (repositories) => {
    const user = await holdSession(repositories, session, ctx.clock());
    if (user === null) return refuseEndedSession();
    return (
      (await refuseTooMany(repositories, user)) ??
      askForNewPasskey(ctx, repositories, { user, sessionId: session.sessionId })
    );
  });
}

/**
 * Adds a passkey that the browser made for the signed-in person: from now on it signs in alone, and is asked for as a
 * second factor beside a password. The person is told by mail.
 *
 * @param input - Validated as {@link AddPasskeyInput}.
 * @returns The recovery codes when it is the first factor, shown this once; `invalid_second_factor` when the answer does
 *   not hold, `proof_required`, `conflict`, or `invalid_session`.
 */
export async function addPasskey(
  ctx: StudioContext,
  session: CurrentSession,
  { name, response }: AddPasskeyInput,
): Promise<Outcome<FactorAddedView>> {
  const refused = requireFreshProof(session, ctx.clock());
  if (refused !== null) return refused;
  const made = await judgeNewPasskey(ctx, session, response);
  if (!made.ok) return made;
  return orKnown(() =>
    mutate(ctx, async (repositories) => {
      const now = ctx.clock();
      const user = await holdSession(repositories, session, now);
      if (user === null) return refuseEndedSession();
      const tooMany = await refuseTooMany(repositories, user);
      if (tooMany !== null) return tooMany;
      const id = newId();
      await repositories.secondFactors.insertPasskey({
        ...made.value,
        id,
        userId: user.id,
        name,
        createdAt: now,
      });
      const recoveryCodes = await makeFirstRecoveryCodes(repositories, user.id, now);
      const mail = composeNewWayIn(ctx, user.email, 'A passkey was added to your account');
      await enqueueMail(ctx, repositories, mail, now);
      await audit(repositories, session.caller, now, {
        action: 'add_passkey',
        target: { kind: 'user', id: user.id, name: user.name },
        details: { passkey: name },
      });
      return succeed({ recoveryCodes });
    }),
  );
}

type NewPasskey = Omit<UserPasskey, 'id' | 'userId' | 'name' | 'createdAt'>;

async function judgeNewPasskey(
  ctx: StudioContext,
  { caller, sessionId }: CurrentSession,
  response: object,
): Promise<Outcome<NewPasskey>> {
  const party = relyingPartyOf(ctx.publicOrigin);
  if (party === null) return refuseNoPasskeys();
  const redeemed = await redeemChallenge(ctx, { kind: 'passkey_enrolment', boundTo: sessionId }, response);
  if (redeemed === null || redeemed.userId !== caller.userId) return refuseAnswer();
  const { verifyRegistrationResponse } = await loadWebauthn();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge: redeemed.challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    });
    if (!verified) return refuseAnswer();
    const { credential, credentialBackedUp } = registrationInfo;
    return succeed({
      rpId: party.id,
      credentialId: Buffer.from(credential.id, 'base64url'),
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: transportsOf(credential.transports),
      backedUp: credentialBackedUp,
      lastUsedAt: null,
    });
  } catch {
    // The library throws for whatever is wrong with the answer: none of it is ours, and none of it is told.
    return refuseAnswer();
  }
}

/** What the browser may say of how to reach it, as far as it is short and known in form. */
function transportsOf(said: unknown): string[] {
  const words = Array.isArray(said) ? said.filter((word): word is string => typeof word === 'string') : [];
  return [...new Set(words.filter((word) => /^[a-z-]{1,16}$/.test(word)))].slice(0, 10);
}

async function refuseTooMany(
  { secondFactors }: Repositories,
  { id }: User,
): Promise<ReturnType<typeof refuse> | null> {
  const { length } = await secondFactors.listPasskeys(id);
  return length < PASSKEYS_MAX
    ? null
    : refuseConflict(`You have ${length} passkeys. Remove one that you do not use.`);
}

async function orKnown<T>(mutation: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await mutation();
  } catch (error) {
    if (error instanceof StorageConflictError && error.constraint === 'user_passkeys_credential_id_unique') {
      return refuseConflict('This passkey is known already.');
    }
    throw error;
  }
}

function refuseAnswer(): ReturnType<typeof refuse> {
  return refuse({
    code: 'invalid_second_factor',
    detail:
      'The passkey could not be added: the answer of the browser does not hold, or came too late. Try again.',
  });
}
