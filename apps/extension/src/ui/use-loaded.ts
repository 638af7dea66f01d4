import { useCallback, useEffect, useState } from 'react';

/** Something that is being read, was read, or could not be. */
export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'ready'; readonly value: Value };

/**
 * Reads something when the component appears, and again when `read` changes or `reload` is called. An answer that
 * comes after the next reading began is dropped.
 *
 * @param read - Kept the same between renderings with `useCallback`.
 */
export function useLoaded<Value>(read: () => Promise<Value>): readonly [Loaded<Value>, () => void] {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ of: Reading; loaded: Loaded<Value> } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const settle = (loaded: Loaded<Value>) => isCurrent && setAnswer({ of: { read, attempt }, loaded });
    read().then(
      (value) => settle({ state: 'ready', value }),
      (error: unknown) => settle({ state: 'failed', error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [read, attempt]);
  const isOfNow = answer?.of.read === read && answer.of.attempt === attempt;
  return [
    isOfNow ? answer.loaded : { state: 'loading' },
    useCallback(() => setAttempt((count) => count + 1), []),
  ];
}

interface Reading {
  readonly read: unknown;
  readonly attempt: number;
}
