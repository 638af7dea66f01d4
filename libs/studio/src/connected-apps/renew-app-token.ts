import { bindToken, maskApiKey } from '@paretostudio/key-crypto';
import type { StudioContext } from '../core/studio-context.js';

/** An access token that was made for an app. */
export interface AppTokenOrder {
  /** Of the grant that it comes from; 32 bytes. */
  readonly grantDigest: Uint8Array;
  /** Never stored, never logged. */
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Makes a token the one that lets an app in: the token before it is unknown once this has answered.
 *
 * It is digested together with the resource that the person consented to, so that it is unknown anywhere else.
 *
 * @returns False when the app was revoked, or there is none of that grant: then the token is of no use.
 */
export async function renewAppToken(
  ctx: StudioContext,
  { grantDigest, token, expiresAt }: AppTokenOrder,
): Promise<boolean> {
  const found = await ctx.storage.repositories.connectedApps.findByGrant(grantDigest);
  if (found === null || found.key.revokedAt !== null) return false;
  const { accountId, id } = found.key;
  const { pepperId, digest } = ctx.peppers.digest(bindToken(token, found.app.resource));
  const { start, end } = maskApiKey(token);
  return ctx.storage.transaction((repositories) =>
    repositories.connectedApps.renew(accountId, id, {
      digest: Buffer.from(digest),
      pepperId,
      keyStart: start,
      keyEnd: end,
      expiresAt,
      now: ctx.clock(),
    }),
  );
}
