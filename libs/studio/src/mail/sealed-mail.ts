import type { QueuedMail } from '@paretostudio/entities';
import type { CredentialRing, SealedText } from '@paretostudio/key-crypto';
import type { Mail } from './mail.js';

/**
 * What waits for delivery: a mail as it is, or the wish for a link that resets a password, which is written when it
 * leaves, so that asking for one is the same work whether somebody has that address or not.
 */
export type MailOrder =
  | { readonly kind: 'text'; readonly mail: Mail }
  | { readonly kind: 'password-reset'; readonly email: string };

/** Seals what waits under the id of its row: it opens in no other. */
export function sealMail(ring: CredentialRing, id: string, order: MailOrder): SealedText {
  return ring.seal(JSON.stringify(order), contextOf(id));
}

/**
 * Opens what waits.
 *
 * @throws `UnsealError` If its key is not known any more, or what is stored was changed.
 */
export function openMail(
  ring: CredentialRing,
  row: Pick<QueuedMail, 'id' | 'sealed' | 'sealedKeyId'>,
): MailOrder {
  return JSON.parse(ring.open({ keyId: row.sealedKeyId, bytes: row.sealed }, contextOf(row.id))) as MailOrder;
}

function contextOf(id: string): string {
  return `mail:${id}`;
}
