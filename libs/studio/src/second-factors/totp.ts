import type { UserTotp } from '@paretostudio/entities';
import { Secret, TOTP } from 'otpauth';
import type { StudioContext } from '../core/studio-context.js';

const ISSUER = 'ParetoStudio';
const SECRET_BYTES = 20;
/** A code is good in its step of 30 seconds, the one before and the one after. */
const STEPS_AROUND = 1;

/** A new secret for an authenticator app. */
export interface NewTotp {
  /** In base32, to be typed in. */
  readonly secret: string;
  /** `otpauth:` address, to be shown as a QR code. */
  readonly uri: string;
}

/** Makes a secret for a person's authenticator app: 160 random bits. */
export function makeTotp(email: string): NewTotp {
  const totp = new TOTP({ issuer: ISSUER, label: email, secret: new Secret({ size: SECRET_BYTES }) });
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/** Seals a secret under the person whose it is: it opens for nobody else. */
export function sealTotp(
  { credentials }: Pick<StudioContext, 'credentials'>,
  userId: string,
  secret: string,
): Pick<UserTotp, 'sealed' | 'sealedKeyId'> {
  const { keyId, bytes } = credentials.seal(secret, totpContextOf(userId));
  return { sealed: Buffer.from(bytes), sealedKeyId: keyId };
}

/**
 * Finds the step of time that a code is of.
 *
 * @param code - As it was typed, untrusted; spaces do not matter.
 * @returns Null when it is of none that is near `now`.
 * @throws `UnsealError` If the secret cannot be opened.
 */
export function stepOfCode(
  { credentials }: Pick<StudioContext, 'credentials'>,
  { userId, sealed, sealedKeyId }: Pick<UserTotp, 'userId' | 'sealed' | 'sealedKeyId'>,
  code: string,
  now: Date,
): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const secret = credentials.open({ keyId: sealedKeyId, bytes: sealed }, totpContextOf(userId));
  const timestamp = now.getTime();
  const delta = TOTP.validate({ token, secret: Secret.fromBase32(secret), timestamp, window: STEPS_AROUND });
  return delta === null ? null : TOTP.counter({ timestamp }) + delta;
}

/** Authenticated with what is sealed: a secret that was copied to another person's row does not open. */
export function totpContextOf(userId: string): string {
  return `totp:${userId}`;
}
