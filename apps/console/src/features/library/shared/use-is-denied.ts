import { useWhoami } from '../../../data/who.js';

/** Whether the signed-in person is known not to have an action; false until it is known, so that no page says it too early. */
export function useIsDenied(action: string): boolean {
  const actions = useWhoami()?.actions;
  return actions !== undefined && !actions.includes(action);
}
