import { definePlans } from './define-plans.js';

/** The plans of the studio. The table in `docs/plans.md` is generated from this value. */
export const PLANS = definePlans({
  free: {
    title: 'Free',
    requestsPerDay: 50,
    perMember: false,
    burstPerMinute: 60,
    caps: { prompts: 5, agents: 2, skills: 2 },
    features: [],
  },
  pro: {
    title: 'Pro',
    requestsPerDay: 500,
    perMember: false,
    burstPerMinute: 300,
    caps: { prompts: null, agents: null, skills: null },
    features: ['delete_agents_and_skills'],
  },
  team: {
    title: 'Team',
    requestsPerDay: 500,
    perMember: true,
    burstPerMinute: 300,
    caps: { prompts: null, agents: null, skills: null },
    features: ['delete_agents_and_skills', 'shared_library', 'members'],
  },
});

/** Id of a plan of the studio. */
export type PlanId = keyof typeof PLANS;
