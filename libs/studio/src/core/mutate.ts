import type { Refusal } from '@paretostudio/admission';
import type { Repositories } from '@paretostudio/entities';
import { refuse, type Outcome } from './outcome.js';
import type { StudioContext } from './studio-context.js';

/**
 * Runs the work of a mutation in one transaction, which is kept when the work succeeds and rolled back when it refuses.
 *
 * The context's precondition comes first, in the same transaction: when it refuses, the work does not run.
 *
 * The work may run more than once (a deadlock is tried again), so it does nothing but read and write through the
 * repositories that it is given.
 *
 * @throws What the storage throws: an outage, or a violated constraint that the work did not foresee.
 */
export async function mutate<T>(
  ctx: StudioContext,
  work: (repositories: Repositories) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await ctx.storage.transaction(async (repositories) => {
      const condition = await ctx.precondition?.(repositories);
      if (condition?.ok === false) throw new RefusedWork(condition.refusal);
      const outcome = await work(repositories);
      if (!outcome.ok) throw new RefusedWork(outcome.refusal);
      return outcome;
    });
  } catch (error) {
    if (error instanceof RefusedWork) return refuse(error.refusal);
    throw error;
  }
}

/** Carries a refusal out of a transaction so that it rolls back; never leaves this file. */
class RefusedWork extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
