import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { PAGE_LIMIT_DEFAULT } from '../validation/page-input.js';
import { ApiKeyPage } from './api-key-page.view.js';
import { ListApiKeysInput } from './list-api-keys.input.js';
import { toApiKeyView } from './to-api-key-view.js';
import { seesAllKeys } from './visible-keys.js';

/** Lists the records of the keys that the caller may know of, newest first; revoked ones on request. */
export const listApiKeys = defineOperation({
  action: 'list_api_keys',
  input: ListApiKeysInput,
  output: ApiKeyPage,
  async run(ctx, caller, input) {
    const own = seesAllKeys(caller) ? null : caller.memberId;
    const { memberId = own } = input;
    if (own !== null && memberId !== own) return succeed({ items: [], nextCursor: null });
    const page = await ctx.storage.repositories.apiKeys.list({
      accountId: caller.accountId,
      memberId,
      includeRevoked: input.includeRevoked ?? false,
      search: input.search ?? null,
      limit: input.limit ?? PAGE_LIMIT_DEFAULT,
      cursor: input.cursor ?? null,
    });
    const now = ctx.clock();
    return succeed({ items: page.items.map((key) => toApiKeyView(key, now)), nextCursor: page.nextCursor });
  },
});
