export { API_KEY_PREFIX, PRESENTED_KEY_LENGTH_MAX, type ApiKeyFormat } from '../api-key-format.js';
export { formatApiKeyMask, maskApiKey, type ApiKeyMask } from '../mask-api-key.js';
export { parseApiKey, type ApiKeyDefect, type ApiKeyParse } from '../parse-api-key.js';
