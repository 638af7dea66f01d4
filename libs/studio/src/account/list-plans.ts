import { PLANS } from '@paretostudio/quotas';
import type { PlanList } from './plan-list.view.js';

/** Lists every plan with its limits, caps and features, the smallest first. Open to everybody. */
export function listPlans(): PlanList {
  return {
    items: Object.values(PLANS).map((plan) => ({
      ...plan,
      caps: { ...plan.caps },
      features: [...plan.features],
    })),
  };
}
