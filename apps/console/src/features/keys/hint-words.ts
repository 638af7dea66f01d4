import type { ApiKeyHint } from './keys-queries.js';

/** What a remark about a key is about. */
export type HintCode = ApiKeyHint['code'];

/** Every code, those to look at first in front. */
export const HINT_CODES: readonly HintCode[] = [
  'leaked',
  'denials',
  'new_network',
  'new_client',
  'unused',
  'old',
  'permissions_unused',
];

/** Short words for a badge, and how several such keys are spoken of. */
export const HINT_WORDS: Readonly<Record<HintCode, { readonly badge: string; readonly many: string }>> = {
  leaked: { badge: 'Leaked', many: 'leaked and revoked' },
  denials: { badge: 'Many refusals', many: 'with many refused requests' },
  new_network: { badge: 'New network', many: 'used from a new network' },
  new_client: { badge: 'New client', many: 'used by a new client' },
  unused: { badge: 'Unused', many: 'unused for 90 days' },
  old: { badge: 'Over 90 days old', many: 'over 90 days old' },
  permissions_unused: { badge: 'Unused rights', many: 'with rights never used' },
};

/** How many keys there are with a remark of each kind; kinds without any are left out. */
export function countHints(hints: readonly ApiKeyHint[]): readonly { code: HintCode; keys: number }[] {
  return HINT_CODES.map((code) => ({
    code,
    keys: new Set(hints.filter((hint) => hint.code === code).map(({ keyId }) => keyId)).size,
  })).filter(({ keys }) => keys > 0);
}

/** The remarks by key, in the order of {@link HINT_CODES}. */
export function hintsByKey(hints: readonly ApiKeyHint[]): ReadonlyMap<string, readonly ApiKeyHint[]> {
  const byKey = new Map<string, ApiKeyHint[]>();
  for (const code of HINT_CODES) {
    for (const hint of hints.filter((each) => each.code === code)) {
      byKey.set(hint.keyId, [...(byKey.get(hint.keyId) ?? []), hint]);
    }
  }
  return byKey;
}
