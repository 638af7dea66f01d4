import type { AccessDemand } from '../core/access-demand.js';
import type { Guard } from '../core/create-guard.js';
import type { ExpressHandler } from './express-handler.js';
import { handlerOf } from './handler-of.js';

/**
 * Makes the handler that lets only requests pass whose key may call an action; `principalOf(req)` tells who it is.
 *
 * A refusal is answered at once, as `application/problem+json`. Each handler asks anew and counts: put one on a route,
 * not two. A mistake in the program goes to Express's error handling, and the request goes no further.
 *
 * @throws {@link RangeError} If the table has no such action; {@link TypeError} if there is none at all: to be seen at
 *   start.
 * @example
 * app.get('/reports', requireAction(guard, 'list_reports'), (req, res) => res.json(reportsOf(principalOf(req).accountId)));
 */
export function requireAction(guard: Guard, action: string | AccessDemand): ExpressHandler {
  // Null would demand no right, and so would a misspelt property of some table of names.
  if (action == null) throw new TypeError('An action is required; requireKey demands none.');
  return handlerOf(guard, action);
}
