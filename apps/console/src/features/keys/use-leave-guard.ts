import { type Blocker, useBlocker } from 'react-router';
import { useUnsaved } from '../../data/unsaved.js';

/**
 * Asks before the page is left while something would be lost: the caller shows the question while the blocker is
 * `blocked`; reloading and closing the tab ask by themselves.
 */
export function useLeaveGuard(isGuarded: boolean): Blocker {
  useUnsaved(isGuarded);
  return useBlocker(
    ({ currentLocation, nextLocation }) => isGuarded && currentLocation.pathname !== nextLocation.pathname,
  );
}
