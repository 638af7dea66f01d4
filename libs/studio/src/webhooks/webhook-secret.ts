import { randomBytes } from 'node:crypto';
import type { WebhookEndpoint } from '@paretostudio/entities';
import type { CredentialRing, SealedText } from '@paretostudio/key-crypto';

/** Before each secret, as Standard Webhooks has it. */
const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** Whose secret it is: it opens nowhere else. */
type Owner = Pick<WebhookEndpoint, 'id' | 'accountId'>;

/** Makes a secret in the form that libraries for Standard Webhooks take: shown once, never logged. */
export function generateWebhookSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString('base64');
}

/** Seals a secret for one endpoint. */
export function sealWebhookSecret(ring: CredentialRing, owner: Owner, secret: string): SealedText {
  return ring.seal(secret, webhookSecretContext(owner));
}

/**
 * Opens a sealed secret of an endpoint.
 *
 * @throws `UnsealError` If the key is not known, or what is stored was changed or belongs elsewhere.
 */
export function openWebhookSecret(ring: CredentialRing, owner: Owner, sealed: SealedText): string {
  return ring.open(sealed, webhookSecretContext(owner));
}

/** Authenticated with what is sealed: a secret that was copied to another row does not open. */
export function webhookSecretContext({ accountId, id }: Owner): string {
  return `webhook:${accountId}:${id}`;
}
