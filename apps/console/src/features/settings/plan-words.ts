import type { ApiSchemas } from '@paretostudio/api-client';

/** A plan, as the server tells it. */
export type Plan = ApiSchemas['PlanView'];

/** How many records of each kind that a plan may cap an account keeps. */
export type Saved = Pick<ApiSchemas['AccountSavedView'], keyof Plan['caps']>;

const KINDS = ['prompts', 'agents', 'skills'] as const;

/** What a feature of a plan is called; one that this page does not know shows under its own name. */
const FEATURES: Readonly<Record<string, string>> = {
  delete_agents_and_skills: 'Keys may delete agents and skills',
  shared_library: 'A shared library',
  members: 'Members with roles',
};

/** What a plan gives, line by line. */
export function factsOf(plan: Plan): string[] {
  const { prompts, agents, skills } = plan.caps;
  const isUnlimited = prompts === null && agents === null && skills === null;
  return [
    `${number(plan.requestsPerDay)} requests a day${plan.perMember ? ' per member' : ''}, across all keys`,
    `${number(plan.burstPerMinute)} requests a minute at most`,
    isUnlimited
      ? 'Unlimited prompts, agents and skills'
      : `${capOf(prompts)} prompts, ${capOf(agents)} agents, ${capOf(skills)} skills`,
    ...plan.features.map((feature) => FEATURES[feature] ?? feature),
  ];
}

/**
 * Says what a change of plan means for an account: what is gained or lost, and what happens to what is above a cap.
 *
 * @param memberCount - Members whose share counts where a plan's requests are per member.
 */
export function changesOf(from: Plan, to: Plan, saved: Saved, memberCount: number): string[] {
  const requests = (plan: Plan) => plan.requestsPerDay * (plan.perMember ? memberCount : 1);
  const changes = [
    requests(from) === requests(to)
      ? `${number(requests(to))} requests a day, as before.`
      : `${number(requests(to))} requests a day instead of ${number(requests(from))}; what was used today still counts.`,
  ];
  for (const kind of KINDS) {
    const cap = to.caps[kind];
    if (cap !== null && saved[kind] > cap) {
      changes.push(
        `You have ${number(saved[kind])} ${kind}, and the plan allows ${cap}: all stay readable and can be deleted, new ones are refused until there is room.`,
      );
    } else if (cap !== from.caps[kind]) {
      changes.push(cap === null ? `No limit on ${kind}.` : `At most ${cap} ${kind}.`);
    }
  }
  for (const feature of to.features.filter((each) => !from.features.includes(each))) {
    changes.push(`Gained: ${(FEATURES[feature] ?? feature).toLowerCase()}.`);
  }
  for (const feature of from.features.filter((each) => !to.features.includes(each))) {
    changes.push(`Lost: ${(FEATURES[feature] ?? feature).toLowerCase()}.`);
  }
  if (memberCount > 1 && from.features.includes('members') && !to.features.includes('members')) {
    const others =
      memberCount === 2 ? 'The other member is' : `The ${number(memberCount - 1)} other members are`;
    changes.push(
      `${others} suspended, with their keys, until the plan has members again. Nothing is deleted.`,
    );
  }
  changes.push('Your keys stay as they are. The change takes effect with the next request.');
  return changes;
}

function capOf(cap: number | null): string {
  return cap === null ? 'unlimited' : number(cap);
}

function number(value: number): string {
  return value.toLocaleString('en');
}
