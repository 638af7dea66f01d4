import { verify } from 'node:crypto';
import type { ReportSignature } from './signature-of.js';

/**
 * Whether a report was signed by whom it names: ECDSA on P-256 with SHA-256, over the bytes as they came.
 *
 * @param body - The raw body; parsing and writing it again would change it.
 */
export function isSigned(body: Uint8Array, { signer, bytes }: ReportSignature): boolean {
  return verify('sha256', body, { key: signer.key, dsaEncoding: 'der' }, bytes);
}
