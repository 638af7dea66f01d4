import type { Guard } from '../core/create-guard.js';
import type { ExpressHandler } from './express-handler.js';
import { handlerOf } from './handler-of.js';

/**
 * Makes the handler that lets every request with a good key pass, whatever the key may do: it demands no right, and
 * takes a cost of 1. Otherwise as {@link requireAction}.
 */
export function requireKey(guard: Guard): ExpressHandler {
  return handlerOf(guard, null);
}
