/** One key whose digest may lie under an older pepper. */
export interface DigestMove {
  readonly keyId: string;
  /** The key's digests under the older peppers; 32 bytes each. */
  readonly from: readonly Uint8Array[];
  /** Its digest under the newest. */
  readonly to: Uint8Array;
}

/** What came of {@link DigestMove}s; keys that are in neither had nothing to move. */
export interface MovedDigests {
  /** Ids of the keys that were moved. */
  readonly moved: readonly string[];
  /** Ids of those that somebody held, and that are where they were. */
  readonly held: readonly string[];
}

/**
 * Moves digests of `$1` keys from `$2` to `$3`, all under the pepper `$4`. A key has a row for each older pepper; at
 * most one of them is what is stored. Each key that lay there has a row in the answer, with whether it was moved.
 *
 * A key that was revoked stays as it is, also when that happens at the same time: the row is read again once it is
 * locked. A key that somebody holds is passed over. The digest is looked up by other keys' references, so the lock is
 * the one of a change of a key; it is held for this statement alone.
 */
export const MOVE_DIGESTS = `with found as materialized (
    select k.id, m.to_digest
    from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as m(id, from_digest, to_digest)
    join paretostudio.api_keys k on k.id = m.id and k.digest = m.from_digest
    where k.revoked_at is null
  ),
  due as materialized (
    select k.id, found.to_digest
    from found join paretostudio.api_keys k on k.id = found.id
    where k.revoked_at is null
    order by k.id
    for update of k skip locked
  ),
  moved as (
    update paretostudio.api_keys k set digest = due.to_digest, pepper_id = $4
    from due where k.id = due.id
    returning k.id
  )
  select found.id, moved.id is not null as moved from found left join moved on moved.id = found.id`;
