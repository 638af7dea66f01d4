import { createHash } from 'node:crypto';

/**
 * Digests the id of an artefact as it is stored and looked up. Ids have at least 190 random bits, so a plain SHA-256 is
 * not to be guessed; the model is part of it, so that no id is good for another thing than the one it was made for.
 *
 * @param model - What it is to oidc-provider, such as `RefreshToken`.
 * @returns 32 bytes.
 */
export function digestArtefact(model: string, id: string): Buffer {
  return createHash('sha256').update(`${model}\0${id}`).digest();
}

/** Digests the id of a grant, under which all that came from one consent is found. */
export function digestGrant(grantId: string): Buffer {
  return digestArtefact('Grant', grantId);
}
