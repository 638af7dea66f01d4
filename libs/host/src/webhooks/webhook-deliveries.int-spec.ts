import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { seedAccount } from '@paretostudio/entities/testing';
import { createGuardedFetch, type GuardedFetch } from '@paretostudio/mcp-gateway';
import { ALL_PERMISSIONS } from '@paretostudio/permissions';
import {
  createWebhookEndpoint,
  listWebhookEndpoints,
  testWebhookEndpoint,
  type Caller,
  type Outcome,
  type StudioContext,
} from '@paretostudio/studio';
import { createTestParts, type TestParts } from '../testing/create-test-parts.js';
import { webhookDeliveries } from './webhook-deliveries.js';

let test: TestParts;
let way: GuardedFetch;
let founder: Caller;
let context: StudioContext;

beforeAll(async () => {
  test = await createTestParts({ EGRESS_ALLOW: '127.0.0.1/32' });
  ({ context } = test.parts);
  way = createGuardedFetch({ policy: test.parts.config.egressAllow });
  const { accountId, memberId, userId } = await seedAccount(test.parts.storage);
  founder = {
    kind: 'session',
    ...{ accountId, memberId, userId, keyId: null, role: 'founder', plan: 'free' },
    permissions: ALL_PERMISSIONS,
    surface: 'console',
    address: null,
    requestId: null,
    idempotencyKey: null,
  };
});
afterEach(async () => {
  await test.parts.storage.pool.query('delete from paretostudio.webhook_endpoints');
});
afterAll(async () => {
  await way.close();
  await test.close();
});

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

/** A receiver, and an endpoint that leads to it. */
async function receiver(answer: (response: ServerResponse) => void) {
  const ids: string[] = [];
  const server: Server = createServer((request, response) => {
    ids.push(String(request.headers['webhook-id']));
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { id } = valueOf(await createWebhookEndpoint(context, founder, { url, kinds: ['api_key.leaked'] }));
  return {
    ids,
    id,
    send: async (count = 1) => {
      for (let turn = 0; turn < count; turn += 1)
        valueOf(await testWebhookEndpoint(context, founder, { id }));
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const queues = (fetch = way.fetch) => webhookDeliveries({ context, fetch, logger: test.parts.logger });

describe('the delivery of messages', () => {
  it('brings each message once to its endpoint, by however many servers', async () => {
    const target = await receiver((response) => void response.writeHead(204).end());
    await target.send(20);
    await Promise.all([...queues(), ...queues()].map((queue) => queue.run()));
    expect(target.ids).toHaveLength(20);
    expect(new Set(target.ids).size).toBe(20);
    await target.close();
  });

  it('lets nobody wait for an endpoint that never answers once it was seen to fail', async () => {
    const dead = await receiver(() => undefined);
    const alive = await receiver((response) => void response.writeHead(204).end());
    const impatient: GuardedFetch['fetch'] = (input, init, use) =>
      way.fetch(input, init, { ...use, limits: { ...use?.limits, headersMs: 20 } });
    await dead.send();
    await Promise.all(queues(impatient).map((queue) => queue.run()));
    await dead.send(5);
    await alive.send(5);
    const [working] = queues();
    expect(await working!.run()).toBe(5);
    expect(alive.ids).toHaveLength(5);
    const { items } = valueOf(await listWebhookEndpoints(context, founder));
    expect(items.map(({ status }) => status).sort()).toEqual(['active', 'failing']);
    await Promise.all([dead.close(), alive.close()]);
  });

  it('writes neither addresses nor secrets to the log', async () => {
    const target = await receiver((response) => void response.writeHead(500).end());
    await target.send();
    await Promise.all(queues().map((queue) => queue.run()));
    expect(test.logged()).not.toMatch(/whsec_|127\.0\.0\.1:\d+\//);
    await target.close();
  });
});
