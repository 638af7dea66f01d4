import type { Connection } from '@paretostudio/entities';
import type { CredentialRing, SealedText } from '@paretostudio/key-crypto';

/** The header fields that a connection shows who it is by; secret. */
export type CredentialHeaders = Readonly<Record<string, string>>;

/** Whose credentials they are: they open nowhere else. */
type Owner = Pick<Connection, 'id' | 'accountId'>;

/** Seals header fields for one connection; null stays null. */
export function sealCredentials(
  ring: CredentialRing,
  owner: Owner,
  headers: CredentialHeaders | null,
): SealedText | null {
  return headers === null ? null : ring.seal(JSON.stringify(headers), contextOf(owner));
}

/**
 * Opens the header fields of a connection; none for one that has no credentials.
 *
 * @throws `UnsealError` If the key is not known, or what is stored was changed or belongs elsewhere.
 */
export function openCredentials(
  ring: CredentialRing,
  connection: Pick<Connection, 'id' | 'accountId' | 'credential' | 'credentialKeyId'>,
): CredentialHeaders {
  const { credential: bytes, credentialKeyId: keyId } = connection;
  if (bytes === null || keyId === null) return {};
  return JSON.parse(ring.open({ keyId, bytes }, contextOf(connection))) as CredentialHeaders;
}

/** Authenticated with what is sealed: credentials that were copied to another row do not open. */
export function contextOf({ accountId, id }: Owner): string {
  return `connection:${accountId}:${id}`;
}
