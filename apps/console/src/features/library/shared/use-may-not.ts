import { useWhoami } from '../../../data/who.js';

/** Whether the signed-in person is known not to be allowed an action: false until it is known, so that nothing flashes. */
export function useMayNot(action: string): boolean {
  const actions = useWhoami()?.actions;
  return actions !== undefined && !actions.includes(action);
}
