import type { Plan, PlanTable } from './plan.js';

/**
 * Makes a frozen table of plans and checks that it can be metered.
 *
 * @param definitions - Plans by id; the id is added to each. Limits are whole numbers of at least 1, caps of at
 *   least 0 or `null`.
 * @returns The table, deeply frozen, in the order written.
 * @throws {@link RangeError} If a limit or cap is not such a number: a plan that nobody could use, or that would
 *   admit everything.
 * @example
 * const plans = definePlans({
 *   solo: {
 *     title: 'Solo', requestsPerDay: 100, perMember: false, burstPerMinute: 30,
 *     caps: { prompts: 10, agents: null, skills: null }, features: [],
 *   },
 * });
 */
export function definePlans<const Id extends string>(
  definitions: Readonly<Record<Id, Omit<Plan, 'id'>>>,
): PlanTable<Id> {
  const table: Partial<Record<Id, Plan>> = {};
  for (const id of Object.keys(definitions) as Id[]) {
    table[id] = freezePlan({ ...definitions[id], id });
  }
  return Object.freeze(table as Record<Id, Plan>);
}

function freezePlan(plan: Plan): Plan {
  requireWholeNumber(plan, 'requestsPerDay', plan.requestsPerDay, 1);
  requireWholeNumber(plan, 'burstPerMinute', plan.burstPerMinute, 1);
  for (const [kind, cap] of Object.entries(plan.caps)) {
    if (cap !== null) {
      requireWholeNumber(plan, `caps.${kind}`, cap, 0);
    }
  }
  return Object.freeze({
    ...plan,
    caps: Object.freeze({ ...plan.caps }),
    features: Object.freeze([...plan.features]),
  });
}

function requireWholeNumber(plan: Plan, name: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(
      `Plan "${plan.id}": ${name} must be a whole number of at least ${least}, not ${value}.`,
    );
  }
}
