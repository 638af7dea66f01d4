import { isId, type Repositories } from '@paretostudio/entities';

/** Skills that references name, and the references that name none. */
export interface FoundSkills {
  /** Each once, in the order of the references. */
  readonly ids: string[];
  readonly unknown: string[];
}

/**
 * Finds the skills of the account that references name, and keeps them from being deleted before the transaction ends.
 *
 * @param references - Ids or names.
 */
export async function findSkills(
  { skills }: Repositories,
  accountId: string,
  references: readonly string[],
): Promise<FoundSkills> {
  const idOf = new Map<string, string>();
  for (const reference of new Set(references)) {
    const id = isId(reference) ? reference : (await skills.findByIdOrName(accountId, reference))?.id;
    if (id !== undefined) idOf.set(reference, id);
  }
  const locked = await skills.lockForUse(accountId, [...idOf.values()]);
  const existing = new Set(locked.map(({ id }) => id));
  const isKnown = (reference: string) => existing.has(idOf.get(reference) ?? '');
  const ids = references.filter(isKnown).map((reference) => idOf.get(reference) ?? '');
  return {
    ids: [...new Set(ids)],
    unknown: [...new Set(references.filter((reference) => !isKnown(reference)))],
  };
}
