import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { refuseField } from '../core/refusals.js';
import { PAGE_LIMIT_DEFAULT } from '../validation/page-input.js';
import { readApiKeyListCursor, writeApiKeyListCursor, type ListedApiKeys } from './api-key-cursor.js';
import { ApiKeyPage } from './api-key-page.view.js';
import { describeApiKeys } from './describe-api-keys.js';
import { ListApiKeysInput } from './list-api-keys.input.js';
import { seesAllKeys } from './visible-keys.js';

/**
 * Lists the records of the keys that the caller may know of: by default those that are not revoked, newest first.
 *
 * Pages follow each other by the place of a key, so that one that is made meanwhile neither repeats nor hides another;
 * one that changes its place, such as by being used, may be on two pages or on none.
 */
export const listApiKeys = defineOperation({
  action: 'list_api_keys',
  input: ListApiKeysInput,
  output: ApiKeyPage,
  async run(ctx, caller, input) {
    const status = statusOf(input);
    if (status === null) return refuseField('includeRevoked', `contradicts the status \`${input.status}\``);
    const { repositories } = ctx.storage;
    const { accountId } = caller;
    const { limit = PAGE_LIMIT_DEFAULT, cursor, sort = 'created', search } = input;
    const { order = sort === 'name' ? 'asc' : 'desc' } = input;
    const own = seesAllKeys(caller) ? undefined : (caller.memberId ?? undefined);
    const { memberId = own } = input;
    const listed: ListedApiKeys = { status, search, memberId, sort, order };
    const place = cursor === undefined ? null : readApiKeyListCursor(cursor, listed);
    if (cursor !== undefined && place === null)
      return refuseField('cursor', 'is none that this list has answered');
    if (own !== undefined && memberId !== own) return succeed({ items: [], nextCursor: null });
    const now = ctx.clock();
    const page = await repositories.apiKeys.list({ accountId, ...listed, now, limit, cursor: place });
    const { nextCursor } = page;
    return succeed({
      items: await describeApiKeys(repositories, accountId, page.items, now),
      nextCursor: nextCursor === null ? null : writeApiKeyListCursor(nextCursor, listed),
    });
  },
});

/** Joins the two ways to ask for revoked keys; null when they contradict each other. */
function statusOf({ status, includeRevoked }: ListApiKeysInput): ListedApiKeys['status'] | null {
  if (includeRevoked === undefined || status === undefined) {
    return status ?? (includeRevoked === true ? 'all' : 'live');
  }
  const holdsRevoked = status === 'all' || status === 'revoked';
  const isSaidTwice = includeRevoked ? status === 'all' : !holdsRevoked;
  return isSaidTwice ? status : null;
}
