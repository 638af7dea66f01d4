import { isId, type LibraryReader, type Repositories } from '@paretostudio/entities';

/** Skills that references name, and the references that name none. */
export interface FoundSkills {
  /** Each once, in the order of the references. */
  readonly ids: string[];
  readonly unknown: string[];
  /** Names of those among them that are not shared. */
  readonly personal: string[];
}

/**
 * Finds the skills that references name and that are there for the reader, and keeps them from being deleted, shared and
 * unshared before the transaction ends.
 *
 * @param references - Ids or names.
 */
export async function findSkills(
  { skills }: Repositories,
  reader: LibraryReader,
  references: readonly string[],
): Promise<FoundSkills> {
  const idOf = new Map<string, string>();
  for (const reference of new Set(references)) {
    const id = isId(reference) ? reference : (await skills.findByIdOrName(reader, reference))?.id;
    if (id !== undefined) idOf.set(reference, id);
  }
  const locked = await skills.lockForUse(reader, [...idOf.values()]);
  const existing = new Set(locked.map(({ id }) => id));
  const isKnown = (reference: string) => existing.has(idOf.get(reference) ?? '');
  const ids = references.filter(isKnown).map((reference) => idOf.get(reference) ?? '');
  return {
    ids: [...new Set(ids)],
    personal: locked.flatMap(({ name, visibility }) => (visibility === 'personal' ? [name] : [])),
    unknown: [...new Set(references.filter((reference) => !isKnown(reference)))],
  };
}
