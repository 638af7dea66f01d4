import type { Repositories, SignInToken, UserPasskey } from '@paretostudio/entities';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { StudioContext } from '../core/studio-context.js';
import { loadWebauthn } from './load-webauthn.js';
import { readCredentialId } from './passkey-response.js';
import { redeemChallenge } from './redeem-challenge.js';
import { relyingPartyOf, type RelyingParty } from './relying-party.js';

/** A use of a passkey that holds, and that is not noted yet. */
export interface PasskeyAssertion {
  readonly passkey: UserPasskey;
  readonly counter: number;
  readonly backedUp: boolean;
}

/**
 * Decides whether a browser's answer shows a passkey of the person whom the challenge was given to, or of anybody where
 * nobody had said who they are. The passkey must have verified its user. The challenge is used up.
 *
 * @param response - Untrusted.
 * @returns Null when it does not hold. {@link noteAssertion} has to note the use.
 */
export async function judgeAssertion(
  ctx: StudioContext,
  use: Pick<SignInToken, 'kind' | 'boundTo'>,
  response: object,
): Promise<PasskeyAssertion | null> {
  const redeemed = await redeemChallenge(ctx, use, response);
  const credentialId = readCredentialId(response);
  const party = relyingPartyOf(ctx.publicOrigin);
  if (redeemed === null || credentialId === null || party === null) return null;
  const passkey = await ctx.storage.repositories.secondFactors.findPasskeyByCredential(credentialId);
  if (passkey === null || (redeemed.userId !== null && passkey.userId !== redeemed.userId)) return null;
  return verify(passkey, party, redeemed.challenge, response);
}

/**
 * Notes the use of a passkey, in the transaction of what it lets in.
 *
 * @returns False when its counter did not go on, as that of a copy would not, or it was removed meanwhile.
 */
export async function noteAssertion(
  { secondFactors }: Repositories,
  { passkey, counter, backedUp }: PasskeyAssertion,
  at: Date,
): Promise<boolean> {
  return secondFactors.usePasskey(passkey.id, { counter, backedUp, at });
}

async function verify(
  passkey: UserPasskey,
  { id: expectedRPID, origin: expectedOrigin }: RelyingParty,
  expectedChallenge: string,
  response: object,
): Promise<PasskeyAssertion | null> {
  const { verifyAuthenticationResponse } = await loadWebauthn();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge,
      expectedOrigin,
      expectedRPID,
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId.toString('base64url'),
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
    });
    if (!verified) return null;
    return {
      passkey,
      counter: authenticationInfo.newCounter,
      backedUp: authenticationInfo.credentialBackedUp,
    };
  } catch {
    // The library throws for whatever is wrong with the answer: none of it is ours, and none of it is told.
    return null;
  }
}
