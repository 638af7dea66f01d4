import { isGranted, STUDIO_ACTIONS, type StudioActionName } from '@paretostudio/permissions';
import { rightsOf } from '@paretostudio/studio';
import type { Serving } from '../face/serving.js';

/** Whether the caller has the right to every one of some actions, now: the check that the studio makes on calls. */
export function mayCall(
  { caller }: Pick<Serving, 'caller'>,
  ...actions: readonly StudioActionName[]
): boolean {
  const rights = rightsOf(caller);
  return actions.every((action) => isGranted(rights, STUDIO_ACTIONS, action));
}
