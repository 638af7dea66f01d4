import type { LibraryItem } from './library-item.js';

/**
 * Finds the items that have every word of a search, in any letter case; costs no request. Those with all words in
 * their title come first; else the order is kept.
 */
export function findItems(items: readonly LibraryItem[], search: string): readonly LibraryItem[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  const hasAll = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const found = items.filter(({ title, name, description, tags }) =>
    hasAll([title, name, description, ...tags].join('\n')),
  );
  return [...found.filter(({ title }) => hasAll(title)), ...found.filter(({ title }) => !hasAll(title))];
}
