import type { Rights } from '@paretostudio/permissions';
import { findPlan } from '@paretostudio/quotas';
import type { Caller } from './caller.js';

/** Puts together what a caller may do now: permissions, role and the plan's features. */
export function rightsOf(caller: Caller): Rights {
  return {
    permissions: caller.permissions,
    role: caller.role,
    features: findPlan(caller.plan)?.features ?? [],
  };
}
