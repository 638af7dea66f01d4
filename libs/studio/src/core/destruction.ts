import type { Repositories } from '@paretostudio/entities';
import type { AuditTarget } from './audit.js';
import type { Caller } from './caller.js';
import type { Outcome } from './outcome.js';

/** Kinds of what an operation destroys. */
export const DESTROYED_KINDS = ['api_key', 'prompt', 'skill', 'agent', 'connection'] as const;

/** What would be lost if a destructive operation ran now. */
export interface Destruction {
  readonly target: AuditTarget;
  /** Differs whenever the target does, at most 64 characters: a confirmation holds for this state alone. */
  readonly version: string;
  /** Sentences for a person, with counts. */
  readonly consequences: readonly string[];
  /** What to consider first, in a sentence; '' when there is nothing to advise. */
  readonly advice: string;
}

/** How a destructive operation tells what it would destroy. */
export interface DestructionRule<Input extends object> {
  readonly targetKind: (typeof DESTROYED_KINDS)[number];
  /**
   * Looks at what would go and locks it, so that it stays as it was shown until the transaction ends.
   *
   * @param repositories - Of a transaction.
   * @returns What would be lost, or the refusal that the operation itself would give: `not_found` above all.
   */
  describe(repositories: Repositories, caller: Caller, input: Input): Promise<Outcome<Destruction>>;
}
