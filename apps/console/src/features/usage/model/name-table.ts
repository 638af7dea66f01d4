/** What something is called that was found by its id. */
export interface ThingName {
  readonly id: string;
  /** The name as people wrote it, or one of ours where it is not known. */
  readonly text: string;
  /** Whether people wrote `text`, so that it has to be shown as such. */
  readonly isGiven: boolean;
  /** What has become of it, such as `revoked` or `deleted`; null when there is nothing to say. */
  readonly note: string | null;
  /** The page about it; null when there is none. */
  readonly to: string | null;
}

/** Names by id. */
export interface NameTable {
  readonly of: (id: string) => ThingName;
  /** Everything that has a name, in the order of the names; for pickers. */
  readonly all: readonly ThingName[];
}

const SHOWN_OF_ID = 8;

/**
 * Makes a table of names.
 *
 * @param noun - What the things are, in the singular.
 * @param items - All there are; undefined while they are not known or may not be seen.
 * @param options.itemsMax - From so many on there may be more than are known.
 */
export function nameTable<Item extends { readonly id: string }>(
  noun: string,
  items: readonly Item[] | undefined,
  options: {
    readonly nameOf: (item: Item) => { readonly name: string; readonly note: string | null };
    readonly pathOf: (item: Item) => string;
    readonly itemsMax: number;
  },
): NameTable {
  const known = new Map(
    items?.map((item) => {
      const { name, note } = options.nameOf(item);
      const to = options.pathOf(item);
      return [item.id, { id: item.id, text: name, isGiven: true, note, to }] as const;
    }),
  );
  const isWhole = items !== undefined && items.length < options.itemsMax;
  return {
    of: (id) => known.get(id) ?? nameless(noun, id, isWhole),
    all: [...known.values()].sort((a, b) => a.text.localeCompare(b.text)),
  };
}

function nameless(noun: string, id: string, isGone: boolean): ThingName {
  const text = `${noun} ${id.slice(0, SHOWN_OF_ID)}…`;
  return { id, text, isGiven: false, note: isGone ? 'deleted' : null, to: null };
}
