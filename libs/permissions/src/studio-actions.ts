import type { ActionTable } from './action.js';
import { CONNECTION_ACTIONS } from './actions/connection-actions.js';
import { KEY_ACTIONS } from './actions/key-actions.js';
import { LIBRARY_ACTIONS } from './actions/library-actions.js';
import { WATCHING_ACTIONS } from './actions/watching-actions.js';
import { defineActions } from './define-actions.js';

const DEFINITIONS = { ...LIBRARY_ACTIONS, ...WATCHING_ACTIONS, ...KEY_ACTIONS, ...CONNECTION_ACTIONS };

/** The name of an action of `self`. */
export type StudioActionName = keyof typeof DEFINITIONS;

/** Every action of `self`, the studio. No second list of them stands anywhere. */
export const STUDIO_ACTIONS: ActionTable<StudioActionName> = defineActions('self', DEFINITIONS);
