import { reads } from './action-kinds.js';

/** The actions of `self` that tell who calls, what was used and what happened. */
export const WATCHING_ACTIONS = {
  whoami: reads(
    'Who am I',
    'Tells which key, member, account and plan the call is made with, what it may do, and how much of the quota is left. Costs nothing.',
    { cost: 0 },
  ),
  get_usage: reads(
    'Get usage',
    'Returns how many requests were made in a span of time, by day, key or action, and how much of the quota is left. Costs nothing.',
    { cost: 0 },
  ),
  list_audit_events: reads(
    'List audit events',
    'Lists what was created, changed, deleted or revoked in the account, when and by whom, the newest first.',
    { role: 'admin' },
  ),
};
