import type { Repositories, SignInToken, User } from '@paretostudio/entities';
import type { Outcome } from '../core/outcome.js';
import { succeed } from '../core/outcome.js';
import { refuseConflict } from '../core/refusals.js';
import type { StudioContext } from '../core/studio-context.js';
import { issueSignInToken } from '../second-factors/sign-in-token.js';
import { loadWebauthn } from './load-webauthn.js';
import type { PasskeyOptionsView } from './passkey-options.view.js';
import { relyingPartyOf } from './relying-party.js';

const NAME = 'ParetoStudio';
const TIMEOUT_MS = 5 * 60_000;

/**
 * Asks the browser for a passkey: of one person, or of whoever is there.
 *
 * @returns What the page hands to the browser; `conflict` where browsers have no passkeys for this server.
 */
export async function askForPasskey(
  ctx: StudioContext,
  repositories: Repositories,
  use: Pick<SignInToken, 'kind' | 'userId' | 'boundTo'>,
): Promise<Outcome<PasskeyOptionsView>> {
  const party = relyingPartyOf(ctx.publicOrigin);
  if (party === null) return refuseNoPasskeys();
  const passkeys = use.userId === null ? [] : await repositories.secondFactors.listPasskeys(use.userId);
  const { token } = await issueSignInToken(ctx, repositories, use, ctx.clock());
  const { generateAuthenticationOptions } = await loadWebauthn();
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    challenge: bytesOf(token),
    timeout: TIMEOUT_MS,
    userVerification: 'required',
    ...(use.userId === null ? {} : { allowCredentials: passkeys.map(toDescriptor) }),
  });
  return succeed({ options: { ...options }, origin: party.origin });
}

/** Asks the browser to make a passkey for a person, one that it finds without being told a name. */
export async function askForNewPasskey(
  ctx: StudioContext,
  repositories: Repositories,
  { user, sessionId }: { readonly user: User; readonly sessionId: string },
): Promise<Outcome<PasskeyOptionsView>> {
  const party = relyingPartyOf(ctx.publicOrigin);
  if (party === null) return refuseNoPasskeys();
  const passkeys = await repositories.secondFactors.listPasskeys(user.id);
  const use = { kind: 'passkey_enrolment', userId: user.id, boundTo: sessionId } as const;
  const { token } = await issueSignInToken(ctx, repositories, use, ctx.clock());
  const { generateRegistrationOptions } = await loadWebauthn();
  const options = await generateRegistrationOptions({
    rpName: NAME,
    rpID: party.id,
    userID: new Uint8Array(Buffer.from(user.id.replaceAll('-', ''), 'hex')),
    userName: user.email,
    userDisplayName: user.name,
    challenge: bytesOf(token),
    timeout: TIMEOUT_MS,
    attestationType: 'none',
    excludeCredentials: passkeys.map(toDescriptor),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return succeed({ options: { ...options }, origin: party.origin });
}

/** Refuses where browsers have no passkeys for the address of this server. */
export function refuseNoPasskeys(): ReturnType<typeof refuseConflict> {
  return refuseConflict(
    'Browsers keep passkeys for names over https alone. The operator of this server sets PUBLIC_URL to one.',
  );
}

function toDescriptor({
  credentialId,
  transports,
}: {
  readonly credentialId: Buffer;
  readonly transports: string[];
}) {
  return { id: credentialId.toString('base64url'), transports };
}

/** The bytes that come back in base64url as the token. */
function bytesOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(token, 'base64url'));
}
