export { ACCESS_TOKEN_PREFIX, bindToken } from './access-token.js';
export { API_KEY_PREFIX, PRESENTED_KEY_LENGTH_MAX, type ApiKeyFormat } from './api-key-format.js';
export { checksumOf } from './checksum-of.js';
export {
  CREDENTIAL_KEY_BYTES,
  CREDENTIAL_KEYS_MAX,
  CredentialRing,
  type CredentialKey,
  type SealedText,
} from './credential-ring.js';
export { digestsEqual } from './digests-equal.js';
export { generateApiKey, type GenerateApiKeyOptions } from './generate-api-key.js';
export { formatApiKeyMask, maskApiKey, type ApiKeyMask } from './mask-api-key.js';
export { parseApiKey, type ApiKeyDefect, type ApiKeyParse } from './parse-api-key.js';
export { PEPPER_BYTES_MIN, PepperRing, PEPPERS_MAX, type KeyDigest, type Pepper } from './pepper-ring.js';
export { redact } from './redact.js';
export { redactText } from './redact-text.js';
export { UnsealError } from './unseal-error.js';
