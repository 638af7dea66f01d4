import { isGranted, STUDIO_ACTIONS, type StudioActionName } from '@paretostudio/permissions';
import type { Caller } from '../core/caller.js';
import { rightsOf } from '../core/rights-of.js';

/** Gives a sentence that points to another action, if the caller may take it; else ''. */
export function advise(caller: Caller, action: StudioActionName, sentence: string): string {
  return isGranted(rightsOf(caller), STUDIO_ACTIONS, action) ? sentence : '';
}
