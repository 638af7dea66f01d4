import type { ApiKey, ApiKeyFacts, Repositories } from '@paretostudio/entities';
import type { ApiKeyView } from './api-key.view.js';
import { toApiKeyView } from './to-api-key-view.js';

/** A key that has just been made: nothing was done with it, and nothing replaced it. */
export const FACTS_OF_NEW_KEY: ApiKeyFacts = Object.freeze({ requestsToday: 0, replacedById: null });

/**
 * Reads what a key's record does not tell. In a transaction, ask before anything is written: it adds up records, and
 * an account's requests wait for whoever changed its rights.
 */
export async function readApiKeyFacts(
  repositories: Repositories,
  { accountId, id }: Pick<ApiKey, 'accountId' | 'id'>,
): Promise<ApiKeyFacts> {
  const facts = await repositories.apiKeys.readFacts(accountId, [id]);
  return facts.get(id) ?? FACTS_OF_NEW_KEY;
}

/** Shows keys of one account, in their order. */
export async function describeApiKeys(
  repositories: Repositories,
  accountId: string,
  keys: readonly ApiKey[],
  now: Date,
): Promise<ApiKeyView[]> {
  const ids = keys.map(({ id }) => id);
  const facts = await repositories.apiKeys.readFacts(accountId, ids);
  return keys.map((key) => toApiKeyView(key, facts.get(key.id) ?? FACTS_OF_NEW_KEY, now));
}
