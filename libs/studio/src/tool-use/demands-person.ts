import type { DecidedCall } from './decided-call.js';

/**
 * Decides whether a person has to say yes before a call: the key demands it for what may destroy something, and the
 * tool may, by the hints that were approved with its definition. A tool without hints may.
 */
export function demandsPerson({ caller, tool }: Pick<DecidedCall, 'caller' | 'tool'>): boolean {
  return caller.humanConfirmation === true && tool.hints?.destructive !== false;
}
