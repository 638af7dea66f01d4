import type { DueWebhookDelivery, Repositories, WebhookEndpoint } from '@paretostudio/entities';
import { hostOf } from '../connections/host-of.js';
import type { StudioContext } from '../core/studio-context.js';
import { toText } from '../core/to-text.js';
import { notify } from '../notices/notify.js';
import type { WebhookAnswer } from './send-webhook.js';
import { WEBHOOK_FAILING_MS, WEBHOOK_RETRY_SECONDS } from './webhook-limits.js';

/** The status by which an endpoint says that it wants no more messages. */
const GONE = 410;

/**
 * Notes what became of an attempt: the delivery is over, or waits for the next attempt. An endpoint at which nothing
 * arrived for three days, or that says it is gone, is disabled, what was still to be sent to it is given up, and the
 * founder and admins are told.
 */
export async function noteWebhookAnswer(
  ctx: StudioContext,
  due: DueWebhookDelivery,
  answer: WebhookAnswer,
): Promise<void> {
  const at = ctx.clock();
  if (answer.problem === null) {
    const { webhookDeliveries, webhookEndpoints } = ctx.storage.repositories;
    await webhookDeliveries.noteAttempt(due, { at, ...answer, nextAttemptAt: null });
    await webhookEndpoints.noteSuccess(due.endpointId);
    return;
  }
  await ctx.storage.transaction((repositories) => noteFailure(repositories, due, answer, at));
}

async function noteFailure(
  repositories: Repositories,
  due: DueWebhookDelivery,
  answer: WebhookAnswer,
  at: Date,
): Promise<void> {
  const { accountId, endpointId } = due;
  const endpoint = await repositories.webhookEndpoints.noteFailure(accountId, endpointId, at);
  const reason = endpoint === null ? null : reasonToDisable(endpoint, answer, at);
  const isOver = endpoint === null || reason !== null;
  const nextAttemptAt = isOver ? null : nextAttemptOf(due.attempts, at);
  await repositories.webhookDeliveries.noteAttempt(due, { at, ...answer, nextAttemptAt });
  if (endpoint === null || reason === null) return;
  await repositories.webhookEndpoints.disable(accountId, endpointId, reason, at);
  await repositories.webhookDeliveries.giveUp(accountId, endpointId, 'The endpoint was disabled.');
  await tellOfDisabling(repositories, endpoint, reason, at);
}

/** When the next attempt is due; null after the last one. */
function nextAttemptOf(attempts: number, at: Date): Date | null {
  const seconds = WEBHOOK_RETRY_SECONDS[attempts - 1];
  return seconds === undefined ? null : new Date(at.getTime() + seconds * 1000);
}

function reasonToDisable(
  { failingSince }: WebhookEndpoint,
  { status }: WebhookAnswer,
  at: Date,
): 'gone' | 'failing' | null {
  if (status === GONE) return 'gone';
  const failingMs = failingSince === null ? 0 : at.getTime() - failingSince.getTime();
  return failingMs >= WEBHOOK_FAILING_MS ? 'failing' : null;
}

async function tellOfDisabling(
  repositories: Repositories,
  { id, accountId, url, failingSince }: WebhookEndpoint,
  reason: 'gone' | 'failing',
  at: Date,
): Promise<void> {
  const order = {
    kind: 'webhook.disabled',
    accountId,
    memberId: null,
    forManagers: true,
    dedupeKey: `webhook.disabled:${id}:${at.getTime()}`,
    facts: { endpointId: id, host: hostOf(url), reason, failingSince: toText(failingSince ?? at) },
  } as const;
  await notify(repositories, [order], at);
}
