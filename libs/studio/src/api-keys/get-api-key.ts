import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { refuseNotFound } from '../core/refusals.js';
import { ApiKeyIdInput } from './api-key-id.input.js';
import { ApiKeyView } from './api-key.view.js';
import { readApiKeyFacts } from './describe-api-keys.js';
import { toApiKeyView } from './to-api-key-view.js';
import { isVisibleKey } from './visible-keys.js';

/** Shows one key's record, a revoked one too; under the right to list keys. */
export const getApiKey = defineOperation({
  action: 'list_api_keys',
  input: ApiKeyIdInput,
  output: ApiKeyView,
  async run(ctx, caller, input) {
    const { repositories } = ctx.storage;
    const key = await repositories.apiKeys.findById(caller.accountId, input.id);
    if (key === null || !isVisibleKey(caller, key)) return refuseNotFound('API key');
    return succeed(toApiKeyView(key, await readApiKeyFacts(repositories, key), ctx.clock()));
  },
});
