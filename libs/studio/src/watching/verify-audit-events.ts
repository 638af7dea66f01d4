import { defineOperation } from '../core/operation.js';
import { succeed } from '../core/outcome.js';
import { NoInput } from '../validation/no-input.js';
import { AuditChainView } from './audit-chain.view.js';

/** Computes the account's chain of audit events again and tells whether each is there and unchanged. */
export const verifyAuditEvents = defineOperation({
  action: 'list_audit_events',
  input: NoInput,
  output: AuditChainView,
  async run(ctx, caller) {
    const { valid, count, brokenAt } = await ctx.storage.repositories.auditEvents.verifyChain(
      caller.accountId,
    );
    return succeed({ valid, count, brokenAt });
  },
});
