import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import { OPERATIONS, type RunnableActionName } from '@paretostudio/studio';

/**
 * Whether a name from outside is that of a tool: an action of the studio with an operation behind it.
 *
 * Says nothing about anybody's right to it.
 */
export function isToolName(name: string): name is RunnableActionName {
  return Object.hasOwn(STUDIO_ACTIONS.actions, name) && Object.hasOwn(OPERATIONS, name);
}
