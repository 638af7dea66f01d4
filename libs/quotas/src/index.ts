export type { Plan, PlanCaps, PlanTable } from './plan.js';
export { definePlans } from './define-plans.js';
export { PLANS, type PlanId } from './plans.js';
export { findPlan } from './find-plan.js';
export { requestsPerDayOf } from './requests-per-day-of.js';
export { BURST_METER, METERS, REQUESTS_METER, type Meter, type MeterWindow } from './meter.js';
export {
  utcDayWindow,
  utcMinuteWindow,
  windowFor,
  windowLengthMs,
  type QuotaWindow,
} from './quota-window.js';
export { remainingOf, type QuotaState } from './quota-state.js';
export { decideQuota, type QuotaCharge, type QuotaDecision } from './decide-quota.js';
export { retryAfterSeconds } from './retry-after-seconds.js';
export { rateLimitField, rateLimitPolicyField } from './rate-limit-fields.js';
export type { QuotaDraw, QuotaStore, QuotaTake } from './quota-store.js';
export { MemoryQuotaStore, type MemoryQuotaStoreOptions } from './memory-quota-store.js';
export { QuotaStoreFullError } from './quota-store-full-error.js';
