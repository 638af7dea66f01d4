import type { SealedTotp } from '@paretostudio/entities';
import { UnsealError } from '@paretostudio/key-crypto';
import type { ResealedCredentials, ResealOptions } from '../connections/reseal-credentials.js';
import type { StudioContext } from '../core/studio-context.js';
import { sealTotp, totpContextOf } from './totp.js';

/**
 * Seals anew, under the newest key, the secrets of all authenticator apps that stand under another one; their codes are
 * taken meanwhile. Several processes may do it at once.
 */
export async function resealTotp(
  ctx: StudioContext,
  { batch = 100 }: ResealOptions = {},
): Promise<ResealedCredentials> {
  const { secondFactors } = ctx.storage.repositories;
  let [resealed, lost] = [0, 0];
  let after: string | null = null;
  for (;;) {
    const rows: SealedTotp[] = await secondFactors.listTotpSealedUnderOtherKeys(
      ctx.credentials.newestId,
      batch,
      after,
    );
    for (const row of rows) {
      const sealed = sealAnew(ctx, row);
      if (sealed === null) lost += 1;
      else if (await secondFactors.resealTotp(row, sealed)) resealed += 1;
    }
    after = rows.at(-1)?.userId ?? null;
    if (after === null) return { resealed, lost };
  }
}

/** Null when it does not open. */
function sealAnew(
  ctx: StudioContext,
  { userId, sealed, sealedKeyId }: SealedTotp,
): Omit<SealedTotp, 'userId'> | null {
  try {
    const secret = ctx.credentials.open({ keyId: sealedKeyId, bytes: sealed }, totpContextOf(userId));
    return sealTotp(ctx, userId, secret);
  } catch (error) {
    if (error instanceof UnsealError) return null;
    throw error;
  }
}
