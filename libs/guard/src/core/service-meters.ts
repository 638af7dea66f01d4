import type { QuotaDraw, QuotaStore } from '@paretostudio/quotas';
import type { AccessRequirement } from './access-requirement.js';
import type { ApiKeyPrincipal } from './api-key-principal.js';

/**
 * Meters and limits of a service's own, counted beside the studio's and never instead of admission.
 *
 * They are asked last: a call that is refused for its key or its rights takes nothing.
 *
 * @example
 * const REPORTS = { name: 'reports', title: 'Reports a day', unit: 'reports', window: 'day' } as const;
 * const meters: ServiceMeters = {
 *   store: new MemoryQuotaStore(),
 *   draws: ({ plan }, { cost }) => [{ meter: REPORTS, limit: plan === 'free' ? 10 : 1000, cost }],
 * };
 */
export interface ServiceMeters {
  /**
   * Where the counters are kept. One that processes share is exact over all of them; one in memory, in one process.
   * It must settle within a bounded time: nobody else watches the clock.
   */
  readonly store: QuotaStore;
  /**
   * Whose counters they are. Default: the account's id. The guard puts the table's resource in front, so that services
   * that share a store stay apart.
   */
  readonly subject?: (principal: ApiKeyPrincipal) => string;
  /**
   * What a granted call takes; asked for each call, so a change of plan holds at once. None: the call is free of them.
   * Each meter at most once. When it throws, the call is not let in.
   */
  readonly draws: (principal: ApiKeyPrincipal, requirement: AccessRequirement) => readonly QuotaDraw[];
}
