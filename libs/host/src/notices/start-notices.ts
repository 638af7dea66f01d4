import { createGuardedFetch, type EgressPolicy } from '@paretostudio/mcp-gateway';
import type { StudioContext } from '@paretostudio/studio';
import type { Drain } from '../lifecycle/drain.js';
import type { Logger } from '../logging/logger.js';
import { webhookDeliveries } from '../webhooks/webhook-deliveries.js';
import { NoticeRounds } from './notice-rounds.js';

/** What {@link startNotices} needs. */
export interface NoticesOptions {
  readonly context: StudioContext;
  readonly logger: Logger;
  /** Which addresses endpoints may have. */
  readonly egress: EgressPolicy;
  /** Is given the step that ends it. */
  readonly drain: Drain;
}

/** Begins to tell people and their programs what happens; any number of processes may, and share the work. */
export function startNotices({ context, logger, egress, drain }: NoticesOptions): void {
  const way = createGuardedFetch({ policy: egress });
  const rounds = new NoticeRounds({ context, logger });
  const queues = webhookDeliveries({ context, logger, fetch: way.fetch });
  rounds.start();
  for (const queue of queues) queue.start();
  drain.add({
    name: 'end notices and webhooks',
    async run() {
      await Promise.all([rounds.stop(), ...queues.map((queue) => queue.stop())]);
      await way.close();
    },
  });
}
