import type { IncomingHttpHeaders } from 'node:http';
import type { LeakReportKey } from '@paretostudio/host';
import { SIGNATURE_LENGTH_MAX } from './leak-report-limits.js';

/** What a report says about who signed it, not checked yet. */
export interface ReportSignature {
  /** The key that it names: one that this server knows. */
  readonly signer: LeakReportKey;
  /** ECDSA, in DER. */
  readonly bytes: Uint8Array;
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/**
 * Reads the signature fields of a report, which can be done before its body is there.
 *
 * @returns Null when a field is missing, given twice or garbled, or names a key that is not among the known ones.
 */
export function signatureOf(
  headers: IncomingHttpHeaders,
  keys: readonly LeakReportKey[],
): ReportSignature | null {
  const id = headers['github-public-key-identifier'];
  const text = headers['github-public-key-signature'];
  const signer = keys.find((key) => key.id === id);
  if (signer === undefined || typeof text !== 'string') return null;
  if (text.length > SIGNATURE_LENGTH_MAX || !BASE64.test(text)) return null;
  return { signer, bytes: Buffer.from(text, 'base64') };
}
