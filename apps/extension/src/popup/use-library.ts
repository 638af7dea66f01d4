import { useCallback, useRef, useState } from 'react';
import { findItems } from '../library/find-items.js';
import { cachedLibrary, cacheLibrary } from '../library/library-cache.js';
import { type Library, readLibrary } from '../library/library.js';
import type { LibraryItem } from '../library/library-item.js';
import type { StudioServer } from '../server/studio-server.js';
import { type Loaded, useLoaded } from '../ui/use-loaded.js';

/** The library as far as it was read, and what a search finds in it. */
interface FoundLibrary {
  readonly library: Loaded<Library>;
  readonly found: readonly LibraryItem[];
  /** Whether there is more than was read, so that only the server can search all of it. */
  readonly mustAskServer: boolean;
  readonly askServer: () => void;
  /** Reads it anew, whatever was kept. */
  readonly reload: () => void;
}

/**
 * Reads the library once and searches in what was read, which costs no request. Where that is a part of it alone, the
 * server searches when it is told to, not at each letter.
 */
export function useLibrary(server: StudioServer, actions: readonly string[], search: string): FoundLibrary {
  const [asked, setAsked] = useState('');
  const mayUseCache = useRef(true);
  const read = useCallback(async () => {
    if (asked !== '') return readLibrary(server, actions, asked);
    const cached = mayUseCache.current ? await cachedLibrary(new Date()) : null;
    if (cached !== null) return cached;
    const library = await readLibrary(server, actions);
    await cacheLibrary(library, new Date());
    mayUseCache.current = true;
    return library;
  }, [server, actions, asked]);
  const [library, readAgain] = useLoaded(read);
  const words = search.trim();
  const isAnswer = asked !== '' && asked === words;
  if (asked !== '' && !isAnswer) setAsked('');
  const items = library.state === 'ready' ? library.value.items : [];
  return {
    library,
    found: isAnswer ? items : findItems(items, words),
    mustAskServer: library.state === 'ready' && library.value.isPart && words !== '' && !isAnswer,
    askServer: () => setAsked(words),
    reload: () => {
      mayUseCache.current = false;
      readAgain();
    },
  };
}
