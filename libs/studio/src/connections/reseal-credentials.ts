import type { StudioContext } from '../core/studio-context.js';
import { resealTotp } from '../second-factors/reseal-totp.js';
import { resealWebhookSecrets } from '../webhooks/reseal-webhook-secrets.js';
import { resealConnections } from './reseal-connections.js';

/** What became of credentials that stood under older keys. */
export interface ResealedCredentials {
  /** Those that stand under the newest key now. */
  readonly resealed: number;
  /** Those that do not open, above all because their key is gone; they are left as they are. */
  readonly lost: number;
}

/** How a batch is read. */
export interface ResealOptions {
  /** How many are read at a time; default 100. */
  readonly batch?: number;
}

/** Everything that is kept for longer than a day under the keys of `CREDENTIAL_KEYS`. */
const RESEALERS: readonly ((ctx: StudioContext, options: ResealOptions) => Promise<ResealedCredentials>)[] = [
  resealConnections,
  resealWebhookSecrets,
  resealTotp,
];

/**
 * Seals anew, under the newest key, all that stands under another one: credentials of connections, secrets of webhooks
 * and of authenticator apps, which work on meanwhile. What somebody sets at the same time is left alone. Several processes may do it at
 * once.
 */
export async function resealCredentials(
  ctx: StudioContext,
  options: ResealOptions = {},
): Promise<ResealedCredentials> {
  let [resealed, lost] = [0, 0];
  for (const reseal of RESEALERS) {
    const moved = await reseal(ctx, options);
    resealed += moved.resealed;
    lost += moved.lost;
  }
  return { resealed, lost };
}
