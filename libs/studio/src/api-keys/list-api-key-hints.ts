import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { NoInput } from '../validation/no-input.js';
import { ApiKeyHintList } from './api-key-hint-list.view.js';

/** Tells what the caller may want to act on about the live keys that it may know of. Under the right to list keys. */
export const listApiKeyHints = defineOperation({
  action: 'list_api_keys',
  input: NoInput,
  output: ApiKeyHintList,
  async run() {
    return succeed({ items: [] });
  },
});
