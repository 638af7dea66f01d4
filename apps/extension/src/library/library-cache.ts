import type { Library } from './library.js';

const NAME = 'library';
/** How long a list that was read is good for: opening the window again costs no request. */
export const FRESH_MS = 5 * 60 * 1000;

interface Entry extends Library {
  readonly readAt: number;
}

/** Gives the list that was read last, unless it is too old. In memory alone: it is gone when the browser closes. */
export async function cachedLibrary(now: Date): Promise<Library | null> {
  const { [NAME]: entry } = (await chrome.storage.session.get(NAME)) as { readonly [NAME]?: Entry };
  if (entry === undefined) return null;
  const age = now.getTime() - entry.readAt;
  return age >= 0 && age < FRESH_MS ? { items: entry.items, isPart: entry.isPart } : null;
}

/** Keeps a list that was just read. */
export async function cacheLibrary({ items, isPart }: Library, now: Date): Promise<void> {
  await chrome.storage.session.set({ [NAME]: { items, isPart, readAt: now.getTime() } });
}

/** Forgets the list, since it has changed. */
export async function dropCachedLibrary(): Promise<void> {
  await chrome.storage.session.remove(NAME);
}
