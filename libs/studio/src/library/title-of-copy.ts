import { LIBRARY_LIMITS } from './library-limits.js';

const COPY = ' (copy)';

/** What a copy is called that was given no title; cut by code points, so that no surrogate pair is torn. */
export function titleOfCopy(title: string): string {
  return [...title].slice(0, LIBRARY_LIMITS.titleLengthMax - COPY.length).join('') + COPY;
}
