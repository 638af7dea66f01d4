import type { SealedCredential } from '@paretostudio/entities';
import { UnsealError, type SealedText } from '@paretostudio/key-crypto';
import type { StudioContext } from '../core/studio-context.js';
import { contextOf } from './credentials.js';
import type { ResealedCredentials, ResealOptions } from './reseal-credentials.js';

/**
 * Seals anew, under the newest key, the credentials of all connections that stand under another one; connections work
 * on meanwhile. Credentials that somebody sets at the same time are left alone. Several processes may do it at once.
 */
export async function resealConnections(
  ctx: StudioContext,
  { batch = 100 }: ResealOptions,
): Promise<ResealedCredentials> {
  const { connections } = ctx.storage.repositories;
  let [resealed, lost] = [0, 0];
  let after: string | null = null;
  for (;;) {
    const rows: SealedCredential[] = await connections.listSealedUnderOtherKeys(
      ctx.credentials.newestId,
      batch,
      after,
    );
    for (const row of rows) {
      const sealed = sealAnew(ctx, row);
      if (sealed === null) lost += 1;
      else if (await connections.reseal(row.id, storedOf(row), sealed)) resealed += 1;
    }
    after = rows.at(-1)?.id ?? null;
    if (rows.length < batch || after === null) return { resealed, lost };
  }
}

function storedOf({ credential: bytes, credentialKeyId: keyId }: SealedCredential): SealedText {
  return { keyId, bytes };
}

/** Null when it does not open. */
function sealAnew({ credentials }: StudioContext, row: SealedCredential): SealedText | null {
  const context = contextOf(row);
  try {
    return credentials.seal(credentials.open(storedOf(row), context), context);
  } catch (error) {
    if (error instanceof UnsealError) return null;
    throw error;
  }
}
