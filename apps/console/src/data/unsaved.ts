import { useEffect } from 'react';

const holders = new Set<symbol>();

/** Whether something on the page would be lost with it. */
export function hasUnsaved(): boolean {
  return holders.size > 0;
}

/**
 * Tells that something on the page would be lost with it: the browser asks before it is closed or reloaded, and a session
 * that ends takes nobody away from it.
 */
export function useUnsaved(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const holder = Symbol('unsaved');
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    holders.add(holder);
    window.addEventListener('beforeunload', ask);
    return () => {
      holders.delete(holder);
      window.removeEventListener('beforeunload', ask);
    };
  }, [isUnsaved]);
}
