import type { Caller } from '../core/caller.js';
import { refuse } from '../core/outcome.js';

/**
 * Refuses a destructive call with a key that demands a person's yes, unless a person is asked: by the client's own
 * dialogue. A token that a model passes on is nobody's yes.
 */
export function refuseUnconfirmed(caller: Caller, action: string): ReturnType<typeof refuse> | null {
  if (caller.humanConfirmation !== true || caller.confirmedBy === 'elicitation') return null;
  return refuse({
    code: 'human_confirmation_required',
    detail:
      `This key demands that a person confirms ${action}, and nobody can be asked here. Use an MCP client that can ` +
      'show questions (elicitation), do it in the console, or use a key without this demand.',
    action,
  });
}
