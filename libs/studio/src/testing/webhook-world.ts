import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DueWebhookDelivery } from '@paretostudio/entities';
import type { GuardedFetch } from '@paretostudio/mcp-gateway';
import type { StudioContext } from '../core/studio-context.js';
import { noteWebhookAnswer } from '../webhooks/note-webhook-answer.js';
import { sendWebhook } from '../webhooks/send-webhook.js';

/** A message as a receiver got it. */
export interface ReceivedWebhook {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver of webhooks on loopback. */
export interface TestReceiver {
  readonly url: string;
  readonly received: ReceivedWebhook[];
  /** How it answers from now on. */
  answer: (response: ServerResponse, message: ReceivedWebhook) => void;
  close(): Promise<void>;
}

/** Starts a receiver that answers 204 until it is told otherwise. */
export async function startReceiver(): Promise<TestReceiver> {
  const received: ReceivedWebhook[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => void (body += part));
    request.on('end', () => {
      const message = { headers: request.headers, body };
      received.push(message);
      receiver.answer(response, message);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: TestReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    received,
    answer: (response) => void response.writeHead(204).end(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}

/** Takes up what is due now, of endpoints in whatever state, and makes one attempt of each. Answers how many there were. */
export async function deliverDue(ctx: StudioContext, fetch: GuardedFetch['fetch']): Promise<number> {
  const due = await claimDue(ctx);
  await Promise.all(
    due.map(async (each) => {
      const answer = await sendWebhook(each, { fetch, credentials: ctx.credentials, now: ctx.clock() });
      await noteWebhookAnswer(ctx, each, answer);
    }),
  );
  return due.length;
}

/** Takes up what is due now, for two minutes. */
export async function claimDue(ctx: StudioContext): Promise<DueWebhookDelivery[]> {
  const now = ctx.clock();
  const claim = { now, leaseUntil: new Date(now.getTime() + 120_000), limit: 50, perEndpointMax: 50 };
  const { webhookDeliveries } = ctx.storage.repositories;
  return [
    ...(await webhookDeliveries.claimDue({ ...claim, failing: false })),
    ...(await webhookDeliveries.claimDue({ ...claim, failing: true })),
  ];
}
