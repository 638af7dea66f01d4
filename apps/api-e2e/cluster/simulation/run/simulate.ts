import { checkAccount } from '../checker/check-account.js';
import { describeWitness } from '../checker/describe-witness.js';
import { shorten } from '../checker/shorten.js';
import { newAccount } from '../model/account-state.js';
import { ROLES } from './make-plan.js';
import type { Plan } from './plan.js';
import { runPlan } from './run-plan.js';
import type { SimulationWorld } from './simulation-world.js';

/** What is wrong with the product, as a history has shown it. */
export interface Finding {
  /** The account that it happened to; null for what concerns none. */
  readonly account: number | null;
  /** For a person, with the shortest history that was found. */
  readonly text: string;
}

/** Carries out a plan, and judges each account by itself: they share nothing that a history could show. */
export async function simulate(world: SimulationWorld, plan: Plan): Promise<Finding | null> {
  const { history, complaints } = await runPlan(world, plan);
  for (let account = 0; account < plan.accounts; account += 1) {
    const events = history.filter(({ call }) => call.account === account);
    const divergence = checkAccount([newAccount(ROLES)], events);
    if (divergence !== null) return { account, text: describeWitness(shorten(events, divergence)) };
  }
  return complaints.length === 0 ? null : { account: null, text: complaints.join('\n') };
}
