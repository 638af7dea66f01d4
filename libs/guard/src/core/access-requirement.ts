import { type ActionTable, findAction } from '@paretostudio/permissions';

/** What one call demands of whoever makes it. */
export interface AccessRequirement {
  /** The action, as the table names it; null demands no action, only to be let in. */
  readonly action: string | null;
  /** Whose action it is: the table's own resource, or `conn_<UUID>` and the like. */
  readonly resource: string;
  /**
   * How much the call takes when made with a key: an integer, 0 or more. Of the studio's `requests` where the table is
   * the studio's own; else for the draws of a service's own meters.
   */
  readonly cost: number;
  /** How much of the studio's limit a minute the call takes: 0 for a door that has limits of its own. */
  readonly burst: 0 | 1;
}

/** What one call takes of the studio's meters. */
export type AccessCharge = Pick<AccessRequirement, 'cost' | 'burst'>;

/** The cost of a call that names no action of the table. */
export const DEFAULT_COST = 1;

/**
 * Makes the requirement for calling an action, with its cost from the table.
 *
 * @param action - null demands only to be let in, at {@link DEFAULT_COST}.
 * @param overrides - Another resource than the table's, another cost than the action's.
 * @throws {@link RangeError} If the table has no such action of its own resource, or the cost is no integer from 0
 *   on: a mistake in the program, to be seen at start.
 */
export function requirementOf(
  table: ActionTable,
  action: string | null,
  overrides: { readonly resource?: string | undefined; readonly cost?: number | undefined } = {},
): AccessRequirement {
  const resource = overrides.resource ?? table.resource;
  const isOwn = action !== null && resource === table.resource;
  const known = isOwn ? findAction(table, action) : null;
  if (isOwn && known === null) {
    throw new RangeError(`The action table of "${table.resource}" has no action "${action}".`);
  }
  const cost = checkedCost(overrides.cost ?? known?.cost ?? DEFAULT_COST);
  return { action, resource, cost, burst: known?.burst ?? 1 };
}

/**
 * Puts what one request takes in the place of what the requirement says.
 *
 * @param charge - A number is the cost alone.
 * @throws {@link RangeError} If the cost is no integer from 0 on, or the burst neither 0 nor 1: the request reaches
 *   nobody then.
 */
export function chargedWith(
  requirement: AccessRequirement,
  charge: number | AccessCharge,
): AccessRequirement {
  const { cost, burst } = typeof charge === 'number' ? { cost: charge, burst: requirement.burst } : charge;
  if (burst !== 0 && burst !== 1) throw new RangeError(`A burst is 0 or 1, not ${String(burst)}.`);
  return { ...requirement, cost: checkedCost(cost), burst };
}

/**
 * Gives a cost back that can be charged; nothing else is ever taken for free.
 *
 * @throws {@link RangeError} If it is no integer from 0 on, such as NaN: a mistake in the program.
 */
export function checkedCost(cost: number): number {
  if (Number.isSafeInteger(cost) && cost >= 0) return cost;
  throw new RangeError(`A cost is an integer from 0 on, not ${cost}.`);
}
