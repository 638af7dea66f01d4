import { Webhook } from 'standardwebhooks';

/** A message to sign. */
export interface WebhookMessage {
  readonly id: string;
  readonly body: string;
  /** When this attempt is made; receivers refuse what is older than some minutes. */
  readonly at: Date;
}

/**
 * Writes the header fields that a message is signed with, once under each secret, so that a receiver may hold any.
 *
 * @param secrets - The newest first; more than one while a secret is rotated.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signWebhook(
  { id, body, at }: WebhookMessage,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
