import type { PlanId } from '@paretostudio/quotas';
import type { TestRunner } from '@paretostudio/quotas/testing';
import type { Admission, AdmissionRefusal } from '../admission.js';
import type { AdmissionHarness, AdmissionHarnessKey } from './admission-harness.js';

/** Half a day into a day and half a minute into a minute, so that a test crosses a boundary only on purpose. */
export const NOON = new Date('2026-11-22T12:00:30.000Z');

/** The end of that day. */
export const MIDNIGHT = new Date('2026-11-23T00:00:00.000Z');
export const DAY_MS = 86_400_000;

/** What the parts of the suite share: the runner, and the world made for the test that runs. */
export interface Suite {
  readonly runner: TestRunner;
  world(): AdmissionHarness;
}

/** A key, and whose it is. */
export interface Holder extends AdmissionHarnessKey {
  readonly accountId: string;
  readonly memberId: string;
}

type KeyOptions = Omit<Parameters<AdmissionHarness['addKey']>[0], 'accountId' | 'memberId'>;

/** Makes an account with a founder who owns one key. */
export async function addHolder(
  world: AdmissionHarness,
  plan: PlanId,
  options: KeyOptions = {},
): Promise<Holder> {
  const { accountId, founderId } = await world.addAccount(plan);
  const made = await world.addKey({ accountId, memberId: founderId, ...options });
  return { ...made, accountId, memberId: founderId };
}

export type Outcome = Admission | AdmissionRefusal;

/** Admits with the parts that most tests do not care about filled in. */
export function admit(
  world: AdmissionHarness,
  key: string,
  cost = 1,
  address: string | null = null,
): Promise<Outcome> {
  return world.admission.admit({ key, cost, address });
}

/** Admits with nothing taken of the burst limit. */
export function admitWithoutBurst(world: AdmissionHarness, key: string, cost: number): Promise<Outcome> {
  return world.admission.admit({ key, cost, burst: 0, address: null });
}

/** How much of requests and of burst is used, as an answer tells it. */
export function usedIn(outcome: Outcome): number[] {
  return outcome.quotas.map((state) => state.used);
}

/** The refusal's code, or `admitted`. */
export async function codeOf(outcome: Promise<Outcome>): Promise<string> {
  const settled = await outcome;
  return settled.admitted ? 'admitted' : settled.code;
}

/** The last millisecond before an instant. */
export function before(at: Date): Date {
  return new Date(at.getTime() - 1);
}
