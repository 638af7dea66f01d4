import { PLANS, type Plan } from '@paretostudio/quotas';
import type { EntityManager } from 'typeorm';
import { PlanRow } from '../entities/plan-row.entity.js';

/** Writes the plans of the code into the database; those that the code no longer knows stay, as accounts may have them. */
export async function writePlans(manager: EntityManager): Promise<void> {
  await manager.upsert(PlanRow, Object.values<Plan>(PLANS).map(rowOf), ['id']);
}

function rowOf(plan: Plan): PlanRow {
  return {
    id: plan.id,
    title: plan.title,
    requestsPerDay: plan.requestsPerDay,
    perMember: plan.perMember,
    burstPerMinute: plan.burstPerMinute,
    promptsMax: plan.caps.prompts,
    agentsMax: plan.caps.agents,
    skillsMax: plan.caps.skills,
    features: [...plan.features],
  };
}
