/** A plan as the simulated database has it. */
export interface PlanLimits {
  readonly requestsPerDay: number;
  /** Whether the daily limit holds for each member. */
  readonly perMember: boolean;
  readonly burstPerMinute: number;
}

/** The plans, with limits so small that a short history meets every one of them, again and again. */
export const LIMITS = {
  free: { requestsPerDay: 12, perMember: false, burstPerMinute: 8 },
  pro: { requestsPerDay: 40, perMember: false, burstPerMinute: 20 },
  team: { requestsPerDay: 15, perMember: true, burstPerMinute: 20 },
} as const satisfies Record<string, PlanLimits>;

/** Id of a plan. */
export type PlanName = keyof typeof LIMITS;

/** The plans by name. */
export const PLAN_NAMES = ['free', 'pro', 'team'] as const satisfies readonly PlanName[];

/** The limits of keys: below that of every plan, so that an answer tells whose day it shows. */
export const OWN_LIMITS = [3, 6, 10] as const;
