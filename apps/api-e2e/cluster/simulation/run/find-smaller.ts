import { planOf, type Choice } from './choice.js';
import type { PlanSize } from './make-plan.js';
import { simulate, type Finding } from './simulate.js';
import type { SimulationWorld } from './simulation-world.js';

/** Histories that are run to find a smaller one. */
const TRIES_MAX = 6;
/** How often one is run before it is taken for right: how it interleaves is up to the machine. */
const RUNS_EACH = 2;

/** A choice, and what was found in it. */
export interface FoundChoice {
  readonly choice: Choice;
  readonly finding: Finding;
}

/** Looks for less that goes wrong too: the account alone, then half as many steps, and half of them again. */
export async function findSmaller(
  world: SimulationWorld,
  size: PlanSize,
  found: FoundChoice,
): Promise<FoundChoice> {
  let smallest = found;
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const next = smallerThan(smallest, size);
    const finding = next === null ? null : await runAgain(world, size, next);
    if (next === null || finding === null) break;
    smallest = { choice: next, finding };
  }
  return smallest;
}

function smallerThan({ choice, finding }: FoundChoice, size: PlanSize): Choice | null {
  if (choice.account === null && finding.account !== null) return { ...choice, account: finding.account };
  const steps = Math.ceil((choice.steps ?? size.steps) / 2);
  return steps < 5 ? null : { ...choice, steps };
}

async function runAgain(world: SimulationWorld, size: PlanSize, choice: Choice): Promise<Finding | null> {
  for (let run = 0; run < RUNS_EACH; run += 1) {
    const finding = await simulate(world, planOf(choice, size));
    if (finding !== null) return finding;
  }
  return null;
}
