import type { LibraryKind, LibraryPath, SummaryOf } from './library-kind.js';

/** What lists and dialogs show of a record, whatever its kind. */
export interface RecordFacts {
  readonly id: string;
  /** Unique in the account: a slug or name. */
  readonly name: string;
  /** What people call it. */
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly version: number;
  readonly visibility: 'personal' | 'team';
  /** Whose it is, alone or again once it is not shared; null for nobody's. */
  readonly ownerMemberId: string | null;
  readonly updatedAt: string;
}

/** Tells of a record what all kinds have. */
export function factsOf<Path extends LibraryPath>(
  kind: LibraryKind<Path>,
  record: SummaryOf<Path>,
): RecordFacts {
  const { id, description, tags, version, visibility, ownerMemberId, updatedAt } = record;
  const texts: Readonly<Record<string, unknown>> = { ...record };
  return {
    id,
    name: String(texts[kind.nameField]),
    title: String(texts[kind.titleField]),
    description,
    tags,
    version,
    visibility,
    ownerMemberId,
    updatedAt,
  };
}
