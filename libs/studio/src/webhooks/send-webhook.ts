import type { DueWebhookDelivery } from '@paretostudio/entities';
import { UnsealError, type CredentialRing } from '@paretostudio/key-crypto';
import { UpstreamError, type GuardedFetch } from '@paretostudio/mcp-gateway';
import { signWebhook } from './sign-webhook.js';
import { openWebhookSecret } from './webhook-secret.js';

/** What an endpoint answered; `problem` is null when the message arrived. */
export interface WebhookAnswer {
  readonly status: number | null;
  readonly problem: string | null;
}

/** What a message is sent with. */
export interface WebhookSending {
  /** The way out, which judges the address whenever it is dialled. */
  readonly fetch: GuardedFetch['fetch'];
  /** What the secrets of endpoints are sealed under. */
  readonly credentials: CredentialRing;
  /** When the attempt is made; it is signed with it. */
  readonly now: Date;
}

/**
 * Bounds of one attempt. A redirect is not followed: the message is for the address that was entered. The body of the
 * answer is not read, so it may have any length.
 */
const LIMITS = {
  connectMs: 5_000,
  headersMs: 15_000,
  bodyIdleMs: 1_000,
  totalMs: 20_000,
  bodyBytesMax: Infinity,
  redirectsMax: 0,
};

/**
 * Attempts once to bring a message to its endpoint, signed for this moment. Only an answer of 200 to 299 within the
 * bounds counts as arrived.
 *
 * @returns What was answered, or a sentence that says why there is no answer; neither holds anything secret.
 */
export async function sendWebhook(due: DueWebhookDelivery, sending: WebhookSending): Promise<WebhookAnswer> {
  const { messageId: id, body, endpoint } = due;
  try {
    const secrets = secretsOf(due, sending);
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'ParetoStudio-Webhooks',
      ...signWebhook({ id, body, at: sending.now }, secrets),
    };
    const answer = await sending.fetch(endpoint.url, { method: 'POST', headers, body }, { limits: LIMITS });
    await answer.body?.cancel().catch(() => undefined);
    return { status: answer.status, problem: answer.ok ? null : `The answer was HTTP ${answer.status}.` };
  } catch (error) {
    if (error instanceof UpstreamError) return { status: null, problem: error.message };
    if (error instanceof UnsealError) return { status: null, problem: SECRET_LOST };
    throw error;
  }
}

const SECRET_LOST = 'The secret of this endpoint cannot be read any more. Make a new one.';

function secretsOf(
  { endpointId, accountId, endpoint }: DueWebhookDelivery,
  { credentials, now }: WebhookSending,
): string[] {
  const owner = { id: endpointId, accountId };
  const { secret, secretKeyId, previousSecret, previousSecretKeyId, previousSecretUntil } = endpoint;
  const newest = openWebhookSecret(credentials, owner, { keyId: secretKeyId, bytes: secret });
  const isOver = previousSecretUntil === null || previousSecretUntil <= now;
  if (isOver || previousSecret === null || previousSecretKeyId === null) return [newest];
  const previous = { keyId: previousSecretKeyId, bytes: previousSecret };
  return [newest, openWebhookSecret(credentials, owner, previous)];
}
