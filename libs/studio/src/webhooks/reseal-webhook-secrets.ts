import type { SealedWebhookSecret } from '@paretostudio/entities';
import { UnsealError, type SealedText } from '@paretostudio/key-crypto';
import type { ResealedCredentials, ResealOptions } from '../connections/reseal-credentials.js';
import type { StudioContext } from '../core/studio-context.js';
import { webhookSecretContext } from './webhook-secret.js';

/**
 * Seals anew, under the newest key, the secrets of all endpoints that stand under another one; messages go out
 * meanwhile. Several processes may do it at once.
 */
export async function resealWebhookSecrets(
  ctx: StudioContext,
  { batch = 100 }: ResealOptions,
): Promise<ResealedCredentials> {
  const { webhookEndpoints } = ctx.storage.repositories;
  let [resealed, lost] = [0, 0];
  let after: string | null = null;
  for (;;) {
    const rows: SealedWebhookSecret[] = await webhookEndpoints.listSealedUnderOtherKeys(
      ctx.credentials.newestId,
      batch,
      after,
    );
    for (const row of rows) {
      const sealed = sealAnew(ctx, row);
      if (sealed === null) lost += 1;
      else if (await webhookEndpoints.reseal(row, sealed)) resealed += 1;
    }
    after = rows.at(-1)?.id ?? null;
    if (after === null) return { resealed, lost };
  }
}

/** Null when it does not open. */
function sealAnew({ credentials }: StudioContext, row: SealedWebhookSecret): SealedText | null {
  const context = webhookSecretContext(row);
  try {
    return credentials.seal(credentials.open(row, context), context);
  } catch (error) {
    if (error instanceof UnsealError) return null;
    throw error;
  }
}
