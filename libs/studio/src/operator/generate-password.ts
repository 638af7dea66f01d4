import { randomBytes } from 'node:crypto';

/** Makes a password to hand to a person once: 120 random bits, in groups that can be read aloud. */
export function generatePassword(): string {
  const text = randomBytes(15).toString('hex');
  return (text.match(/.{1,6}/g) ?? [text]).join('-');
}
