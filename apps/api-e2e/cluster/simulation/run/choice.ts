import { makePlan, type PlanSize } from './make-plan.js';
import type { Plan, Step } from './plan.js';

/** Which history to run: that of a seed, or the part of it that concerns one account, up to a step. */
export interface Choice {
  readonly seed: number;
  /** Null for all. */
  readonly account: number | null;
  /** How many steps; null for all. */
  readonly steps: number | null;
}

/** Reads what {@link writeChoice} writes: `7`, `7/1` for account 1 alone, `7/1/80` for the first 80 steps alone. */
export function readChoice(text: string): Choice {
  const [seed, account, steps] = text.split('/').map((part) => (part === '*' ? null : Number(part)));
  return { seed: seed ?? 0, account: account ?? null, steps: steps ?? null };
}

/** Writes a choice in the form in which people repeat it. */
export function writeChoice({ seed, account, steps }: Choice): string {
  if (account === null && steps === null) return String(seed);
  return [seed, account ?? '*', ...(steps === null ? [] : [steps])].join('/');
}

/** The plan that is chosen. */
export function planOf({ seed, account, steps }: Choice, size: PlanSize): Plan {
  const plan = makePlan(seed, size);
  const first = plan.steps.slice(0, steps ?? plan.steps.length);
  return { ...plan, steps: account === null ? first : first.flatMap((step) => partOf(step, account)) };
}

/** Faults and clocks concern every account. */
function partOf(step: Step, account: number): Step[] {
  if (step.kind !== 'requests') return 'account' in step && step.account !== account ? [] : [step];
  const bursts = step.bursts.filter((burst) => burst.account === account);
  return bursts.length === 0 ? [] : [{ ...step, bursts }];
}
