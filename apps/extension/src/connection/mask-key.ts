// eslint-disable-next-line @nx/enforce-module-boundaries -- this one entry of key-crypto is for browsers too; a check bundles it
import { formatApiKeyMask, maskApiKey } from '@paretostudio/key-crypto/shape';

/** Writes what may be shown of a whole key: `psk_ab12…Zx9k`. */
export function maskKey(key: string): string {
  return formatApiKeyMask(maskApiKey(key));
}
