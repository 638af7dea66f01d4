/**
 * Writes the condition that a key is no connected app, neither revoked nor expired at `$3`, and is of member `$2` unless that is null.
 *
 * @param alias - The name that the statement has for `api_keys`.
 */
export function liveKeySql(alias: string): string {
  return `${alias}.kind = 'key' and ${alias}.revoked_at is null
    and coalesce(least(${alias}.expires_at, ${alias}.retires_at) > $3::timestamptz, true)
    and ($2::uuid is null or ${alias}.member_id = $2::uuid)`;
}
