import type { LiveKeysQuestion, Repositories } from '@paretostudio/entities';
import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { NoInput } from '../validation/no-input.js';
import { ApiKeyHintList } from './api-key-hint-list.view.js';
import { API_KEY_HINT_TERMS, API_KEY_HINTS_MAX, HINTED_KEYS_MAX } from './api-key-hint-terms.js';
import { API_KEY_HINT_CODES, type ApiKeyHintView } from './api-key-hint.view.js';
import { DENIALS, hintOfDenials } from './hint-of-denials.js';
import { hintOfLeak } from './hint-of-leak.js';
import { hintsOfAge } from './hints-of-age.js';
import { hintsOfPermissions } from './hints-of-permissions.js';
import { hintsOfSightings } from './hints-of-sightings.js';
import { seesAllKeys } from './visible-keys.js';

const { leakedForMs, newForMs, usedBeforeMs, denialsWithinMs, denialsMin } = API_KEY_HINT_TERMS;
/** Sightings that are read at most: more new networks and clients than anybody looks through. */
const SIGHTINGS_MAX = 2_000;

/**
 * Tells what the caller may want to act on about the live keys that it may know of: those that are old, unused, allowed
 * more than they use, seen from somewhere new, or refused often; and about those that had leaked within 30 days, which
 * are revoked. Under the right to list keys.
 *
 * At most 500 hints, what may be an attack first. Age and permissions are looked at for the 1,000 oldest keys. What keys
 * were seen with is written behind, and forgotten when it was not seen for as long as usage is kept.
 */
export const listApiKeyHints = defineOperation({
  action: 'list_api_keys',
  input: NoInput,
  output: ApiKeyHintList,
  async run(ctx, caller) {
    const { repositories } = ctx.storage;
    if (!seesAllKeys(caller) && caller.memberId === null) return succeed({ items: [] });
    const memberId = seesAllKeys(caller) ? null : caller.memberId;
    const question = { accountId: caller.accountId, memberId, now: ctx.clock() };
    const hints = await Promise.all([
      findLeaked(repositories, question),
      findDenials(repositories, question),
      findNew(repositories, question),
      findForgotten(repositories, question),
    ]);
    const items = hints
      .flat()
      .sort((a, b) => API_KEY_HINT_CODES.indexOf(a.code) - API_KEY_HINT_CODES.indexOf(b.code))
      .slice(0, API_KEY_HINTS_MAX);
    return succeed({ items });
  },
});

async function findLeaked({ apiKeys }: Repositories, question: LiveKeysQuestion): Promise<ApiKeyHintView[]> {
  const since = before(question.now, leakedForMs);
  const found = await apiKeys.listLeaked({ ...question, since, limit: API_KEY_HINTS_MAX });
  return found.map(hintOfLeak);
}

async function findDenials({ apiKeys }: Repositories, question: LiveKeysQuestion): Promise<ApiKeyHintView[]> {
  const since = before(question.now, denialsWithinMs);
  const found = await apiKeys.countDenials({ ...question, since, outcomes: DENIALS, countMin: denialsMin });
  return found.map(hintOfDenials);
}

async function findNew(
  { keySightings }: Repositories,
  question: LiveKeysQuestion,
): Promise<ApiKeyHintView[]> {
  const since = before(question.now, newForMs);
  return hintsOfSightings(
    await keySightings.listNew({ ...question, since, usedBeforeMs, limit: SIGHTINGS_MAX }),
  );
}

async function findForgotten(
  { apiKeys, keySightings }: Repositories,
  { accountId, memberId, now }: LiveKeysQuestion,
): Promise<ApiKeyHintView[]> {
  const keys = await apiKeys.listLive(accountId, memberId, now, HINTED_KEYS_MAX);
  const ids = keys.map(({ id }) => id);
  const actions = await keySightings.listActions(accountId, ids);
  return keys.flatMap((key) => [
    ...hintsOfAge(key, now),
    ...hintsOfPermissions(key, actions.get(key.id) ?? [], now),
  ]);
}

function before(now: Date, ms: number): Date {
  return new Date(now.getTime() - ms);
}
