/** How much stands under one secret of a ring. */
export interface SecretUse {
  readonly id: string;
  /** `missing`: something stands under it, but it is not in the ring. */
  readonly state: 'newest' | 'older' | 'missing';
  readonly count: number;
}

/** The secrets that come as a ring: several of them, newest first, each with an id. */
export type RingName = 'keyPeppers' | 'credentialKeys';

/** Sets what was counted beside the ids of the ring, in the ring's order; what the ring lacks comes last. */
export function secretUsesOf(ringIds: readonly string[], counted: ReadonlyMap<string, number>): SecretUse[] {
  const known = ringIds.map((id, index): SecretUse => {
    return { id, state: index === 0 ? 'newest' : 'older', count: counted.get(id) ?? 0 };
  });
  const missing = [...counted].filter(([id, count]) => count > 0 && !ringIds.includes(id));
  return [...known, ...missing.map(([id, count]): SecretUse => ({ id, state: 'missing', count }))];
}
