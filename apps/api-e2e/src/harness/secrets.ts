const remembered = new Set<string>();

/** What a key looks like, whole or nearly so; a mask such as `psk_ab12…Zx9k` does not. */
const KEY_SHAPED = /psk_[0-9A-Za-z]{12,}/g;
const COOKIE_SHAPED = /paretostudio_session=[^;\s"]+/g;

/** Remembers a password, pepper, key or token of this test file, which no server may log. Gives it back. */
export function secret(text: string): string {
  remembered.add(text);
  return text;
}

/** Lists the secrets that stand in a text: remembered ones, and everything shaped like a key or a session cookie. */
export function findSecrets(text: string): string[] {
  return [
    ...[...remembered].filter((each) => text.includes(each)),
    ...(text.match(KEY_SHAPED) ?? []),
    ...(text.match(COOKIE_SHAPED) ?? []),
  ];
}
