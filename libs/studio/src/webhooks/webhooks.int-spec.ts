import { createGuardedFetch, type GuardedFetch } from '@paretostudio/mcp-gateway';
import { CredentialRing } from '@paretostudio/key-crypto';
import { newId, openStorage, type Storage } from '@paretostudio/entities';
import { Webhook } from 'standardwebhooks';
import type { Caller } from '../core/caller.js';
import type { StudioContext } from '../core/studio-context.js';
import { listNotices } from '../notices/list-notices.js';
import { spreadNotices } from '../notices/spread-notices.js';
import {
  codeOf,
  openTestStudio,
  TEST_CREDENTIALS,
  valueOf,
  type TestStudio,
} from '../testing/test-studio.js';
import { claimDue, deliverDue, startReceiver, type TestReceiver } from '../testing/webhook-world.js';
import { createWebhookEndpoint } from './create-webhook-endpoint.js';
import { deleteWebhookEndpoint } from './delete-webhook-endpoint.js';
import type { IssuedWebhookEndpointView } from './issued-webhook-endpoint.view.js';
import { listWebhookDeliveries } from './list-webhook-deliveries.js';
import { listWebhookEndpoints } from './list-webhook-endpoints.js';
import { resealWebhookSecrets } from './reseal-webhook-secrets.js';
import { retryWebhookDelivery } from './retry-webhook-delivery.js';
import { rotateWebhookSecret } from './rotate-webhook-secret.js';
import { testWebhookEndpoint } from './test-webhook-endpoint.js';
import { updateWebhookEndpoint } from './update-webhook-endpoint.js';
import { WEBHOOK_FAILING_MS, WEBHOOK_RETRY_SECONDS } from './webhook-limits.js';

const LOOPBACK = { allow: ['127.0.0.1/32'] };
const DAY_MS = 86_400_000;

let studio: TestStudio;
let ctx: StudioContext;
let other: { readonly ctx: StudioContext; readonly storage: Storage };
let way: GuardedFetch;
let receiver: TestReceiver;
let founder: Caller;

beforeAll(async () => {
  studio = await openTestStudio({ egress: LOOPBACK });
  ctx = studio.ctx;
  const storage = await openStorage({ url: studio.url });
  other = { storage, ctx: { ...ctx, storage } };
  way = createGuardedFetch({ policy: LOOPBACK });
});
beforeEach(async () => {
  // Receivers judge the age of a message by the true time.
  studio.clock.now = new Date();
  receiver = await startReceiver();
  founder = await studio.founder('team');
});
afterEach(async () => {
  await receiver.close();
  await studio.storage.pool.query('delete from paretostudio.webhook_endpoints');
});
afterAll(async () => {
  await way.close();
  await other.storage.close();
  await studio.close();
});

const pass = (ms: number) => void (studio.clock.now = new Date(studio.clock.now.getTime() + ms));
const create = async (caller = founder, url = receiver.url): Promise<IssuedWebhookEndpointView> =>
  valueOf(await createWebhookEndpoint(ctx, caller, { url, kinds: ['api_key.created'] }));
const deliver = () => deliverDue(ctx, way.fetch);
const deliveries = async (id: string) => valueOf(await listWebhookDeliveries(ctx, founder, { id })).items;
const endpoint = async (id: string) =>
  valueOf(await listWebhookEndpoints(ctx, founder)).items.find((each) => each.id === id);
const sendTest = async (id: string) => valueOf(await testWebhookEndpoint(ctx, founder, { id }));
/** As the standard library takes them. */
const verify = (secret: string, { headers, body } = receiver.received.at(-1)!) =>
  new Webhook(secret).verify(body, headers as Record<string, string>);
const failing = (status: number) => void (receiver.answer = (response) => response.writeHead(status).end());

describe('a message', () => {
  it('tells a notice once to each endpoint that asked for its kind, signed for the standard library', async () => {
    const { id, secret } = await create();
    valueOf(await createWebhookEndpoint(ctx, founder, { url: receiver.url, kinds: ['quota.reached'] }));
    const { id: keyId, key } = await studio.key(founder, { name: 'CI' });
    await Promise.all([ctx, other.ctx].map(spreadNotices));
    await Promise.all([deliver(), deliverDue(other.ctx, way.fetch)]);
    expect(receiver.received).toHaveLength(1);
    expect(verify(secret!)).toEqual({
      type: 'api_key.created',
      timestamp: studio.clock.now.toISOString(),
      data: {
        accountId: founder.accountId,
        keyId,
        keyName: 'CI',
        memberId: founder.memberId,
        expiresAt: null,
        replacesKeyId: null,
        createdByKeyId: null,
      },
    });
    expect(receiver.received[0]?.body).not.toContain(key.slice(4, 20));
    expect(await deliveries(id)).toMatchObject([{ state: 'delivered', attempts: 1, lastStatus: 204 }]);
  });

  it('is not of another account', async () => {
    await create();
    await studio.key(await studio.founder('team'));
    await spreadNotices(ctx);
    expect(await deliver()).toBe(0);
  });

  it('is refused by a receiver when its body, its id, its time or its secret is another', async () => {
    const { id, secret } = await create();
    const { secret: foreign } = await create();
    await sendTest(id);
    await deliver();
    const { headers, body } = receiver.received[0]!;
    expect(verify(secret!)).toMatchObject({ type: 'webhook.test' });
    const old = String(Math.floor(Date.now() / 1000) - 6 * 60);
    for (const [forged, text, by] of [
      [headers, `${body} `, secret],
      [{ ...headers, 'webhook-id': 'msg_other' }, body, secret],
      [{ ...headers, 'webhook-timestamp': old }, body, secret],
      [{ ...headers, 'webhook-signature': undefined }, body, secret],
      [headers, body, foreign],
    ] as const) {
      expect(() => verify(by!, { headers: forged, body: text })).toThrow();
    }
  });

  it('goes out again with the same id and body until it arrives', async () => {
    const { id, secret } = await create();
    failing(500);
    await sendTest(id);
    await deliver();
    pass(WEBHOOK_RETRY_SECONDS[0] * 1000);
    receiver.answer = (response) => void response.writeHead(200).end('thanks');
    await deliver();
    const [first, second] = receiver.received;
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(verify(secret!)).toMatchObject({ type: 'webhook.test' });
    expect(await deliveries(id)).toMatchObject([{ state: 'delivered', attempts: 2 }]);
    expect(await endpoint(id)).toMatchObject({ status: 'active', failingSince: null });
  });

  it('is taken up by another process when the one that had it ended, and the late outcome is not noted', async () => {
    const { id } = await create();
    await sendTest(id);
    const [lost] = await claimDue(other.ctx);
    expect(await deliver()).toBe(0);
    pass(120_000);
    failing(500);
    await deliver();
    const late = { at: studio.clock.now, status: 204, problem: null, nextAttemptAt: null };
    expect(await ctx.storage.repositories.webhookDeliveries.noteAttempt(lost!, late)).toBe(false);
    expect(await deliveries(id)).toMatchObject([{ state: 'pending', attempts: 2 }]);
  });
});

describe('the attempts', () => {
  it('come after the documented waits and end after about a day', async () => {
    const { id } = await create();
    failing(503);
    await sendTest(id);
    for (const seconds of WEBHOOK_RETRY_SECONDS) {
      expect(await deliver()).toBe(1);
      pass(seconds * 1000 - 1);
      expect(await deliver()).toBe(0);
      pass(1);
    }
    expect(await deliver()).toBe(1);
    expect(await deliveries(id)).toMatchObject([
      {
        state: 'failed',
        attempts: 9,
        nextAttemptAt: null,
        lastStatus: 503,
        lastProblem: 'The answer was HTTP 503.',
      },
    ]);
    const total = WEBHOOK_RETRY_SECONDS.reduce((sum, seconds) => sum + seconds, 0) * 1000;
    expect([total > DAY_MS, total < 1.5 * DAY_MS]).toEqual([true, true]);
  });

  it.each([301, 302, 307, 308])('do not follow a redirect by %i', async (status) => {
    const target = await startReceiver();
    const { id } = await create();
    for (const location of [target.url, '/elsewhere']) {
      receiver.answer = (response) => void response.writeHead(status, { location }).end();
      await sendTest(id);
      await deliver();
    }
    expect(target.received).toEqual([]);
    expect(receiver.received).toHaveLength(2);
    expect((await deliveries(id)).map(({ state }) => state)).toEqual(['pending', 'pending']);
    await target.close();
  });

  it('count as arrived when the answer is good and its body never ends, which is not read', async () => {
    const { id } = await create();
    const chunk = Buffer.alloc(65_536);
    let written = 0;
    receiver.answer = (response) => {
      response.writeHead(200, { 'content-length': String(10 ** 12) });
      const more = () => {
        while (!response.destroyed && response.write(chunk)) written += chunk.length;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    await sendTest(id);
    await deliver();
    expect(await deliveries(id)).toMatchObject([{ state: 'delivered' }]);
    expect(written).toBeLessThan(64 * 1024 * 1024);
  });

  it('fail when the receiver is down, hangs up or does not speak HTTP, and tell why', async () => {
    const { id } = await create();
    receiver.answer = (response) => void response.socket?.destroy();
    await sendTest(id);
    await deliver();
    const down = await startReceiver();
    await down.close();
    valueOf(await updateWebhookEndpoint(ctx, founder, { id, url: down.url }));
    await sendTest(id);
    await deliver();
    const all = await deliveries(id);
    expect(all.map(({ state, lastStatus }) => [state, lastStatus])).toEqual([
      ['pending', null],
      ['pending', null],
    ]);
    expect(all.every(({ lastProblem }) => lastProblem !== null)).toBe(true);
  });

  it('fail for a receiver that is slow, after a bounded time', async () => {
    const { id } = await create();
    receiver.answer = () => undefined;
    await sendTest(id);
    const bounded: GuardedFetch['fetch'] = (input, init, use) =>
      way.fetch(input, init, { ...use, limits: { ...use?.limits, headersMs: 50 } });
    await deliverDue(ctx, bounded);
    expect(await deliveries(id)).toMatchObject([{ state: 'pending', lastStatus: null }]);
  });
});

describe('addresses', () => {
  it.each([
    'http://10.0.0.1/hooks',
    'https://10.0.0.1/hooks',
    'https://169.254.169.254/latest',
    'https://metadata.google.internal/hooks',
    'https://[::1]/hooks',
    'https://user:pass@example.com/',
    'ftp://example.com/',
  ])('inside a network are refused when they are entered: %s', async (url) => {
    const { id } = await create();
    const input = { url, kinds: ['api_key.created' as const] };
    expect(codeOf(await createWebhookEndpoint(ctx, founder, input))).toBe('invalid_request');
    expect(codeOf(await updateWebhookEndpoint(ctx, founder, { id, url }))).toBe('invalid_request');
  });

  it('are judged again whenever they are dialled: a name that leads inside by now gets nothing', async () => {
    const { port } = new URL(receiver.url);
    const lists = [['127.0.0.1'], ['127.0.0.1', '10.0.0.1'], ['10.0.0.1']];
    const resolve = async () =>
      (lists.shift() ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const rebinding = createGuardedFetch({ policy: LOOPBACK, resolve, keepAliveMs: 1 });
    const { id } = await create(founder, `http://hooks.example:${port}/hooks`);
    receiver.answer = (response) => void response.writeHead(204, { connection: 'close' }).end();
    for (let turn = 0; turn < 3; turn += 1) {
      await sendTest(id);
      await deliverDue(ctx, rebinding.fetch);
    }
    expect(receiver.received).toHaveLength(1);
    expect((await deliveries(id)).map(({ state }) => state)).toEqual(['pending', 'pending', 'delivered']);
    await rebinding.close();
  });
});

describe('an endpoint at which nothing arrives', () => {
  const failFor = async (id: string, ms: number) => {
    await sendTest(id);
    await deliver();
    pass(ms);
    await sendTest(id);
    await deliver();
  };

  it('is disabled after three days with a notice, loses what waited, and works again when it is enabled', async () => {
    const { id } = await create();
    failing(500);
    await failFor(id, WEBHOOK_FAILING_MS);
    expect(await endpoint(id)).toMatchObject({ status: 'disabled', disabledReason: 'failing' });
    expect((await deliveries(id)).map(({ state }) => state)).toEqual(['failed', 'failed']);
    const [notice] = valueOf(await listNotices(ctx, founder, {})).items;
    expect(notice).toMatchObject({
      kind: 'webhook.disabled',
      facts: { endpointId: id, host: new URL(receiver.url).host, reason: 'failing' },
    });
    expect(codeOf(await testWebhookEndpoint(ctx, founder, { id }))).toBe('conflict');
    valueOf(await updateWebhookEndpoint(ctx, founder, { id, enabled: true }));
    failing(204);
    await sendTest(id);
    await deliver();
    expect(await endpoint(id)).toMatchObject({ status: 'active', failingSince: null });
  });

  it('is not disabled a moment before, nor when something arrived in between', async () => {
    const { id } = await create();
    failing(500);
    await failFor(id, WEBHOOK_FAILING_MS - 1);
    expect(await endpoint(id)).toMatchObject({ status: 'failing' });
    failing(204);
    await sendTest(id);
    await deliver();
    failing(500);
    pass(1);
    await sendTest(id);
    await deliver();
    expect(await endpoint(id)).toMatchObject({ status: 'failing' });
  });

  it('has its three days anew at another address', async () => {
    const { id } = await create();
    failing(500);
    await failFor(id, WEBHOOK_FAILING_MS - 1);
    valueOf(await updateWebhookEndpoint(ctx, founder, { id, url: `${receiver.url}/moved` }));
    expect(await endpoint(id)).toMatchObject({ status: 'active' });
    pass(1);
    await sendTest(id);
    await deliver();
    expect(await endpoint(id)).toMatchObject({ status: 'failing' });
  });

  it('is disabled at once when it answers 410', async () => {
    const { id } = await create();
    failing(410);
    await sendTest(id);
    await deliver();
    expect(await endpoint(id)).toMatchObject({ status: 'disabled', disabledReason: 'gone' });
  });

  it('gets no messages while a member has switched it off, also those that waited', async () => {
    const { id } = await create();
    await sendTest(id);
    valueOf(await updateWebhookEndpoint(ctx, founder, { id, enabled: false }));
    await studio.key(founder);
    await spreadNotices(ctx);
    expect(await deliver()).toBe(0);
    expect(await deliveries(id)).toMatchObject([{ state: 'failed', kind: 'webhook.test' }]);
  });
});

describe('a message that is made while its endpoint is switched off', () => {
  it('is given up with the others, and does not wait until it is switched on', async () => {
    const { accountId } = founder;
    const { id: endpointId } = await create();
    const message = { accountId, endpointId, messageId: 'msg_1', kind: 'api_key.created', body: '{}' };
    const { ending } = await ctx.storage.transaction(async ({ webhookEndpoints, webhookDeliveries }) => {
      await webhookEndpoints.listIdsForKind(accountId, 'api_key.created');
      const switchedOff = updateWebhookEndpoint(other.ctx, founder, { id: endpointId, enabled: false });
      await endOrLock(switchedOff);
      await webhookDeliveries.insert([{ ...message, id: newId(), createdAt: studio.clock.now }]);
      return { ending: switchedOff };
    });
    valueOf(await ending);
    expect(await deliveries(endpointId)).toMatchObject([{ state: 'failed' }]);
  });

  /** Waits until work is done, or waits for somebody's lock. */
  async function endOrLock(work: Promise<unknown>): Promise<void> {
    let isDone = false;
    void work.then(() => (isDone = true));
    const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    while (!isDone && (await studio.storage.pool.query(waiting)).rowCount === 0);
  }
});

describe('a delivery that is asked for again', () => {
  it('goes out at once with the same id, also when it had arrived', async () => {
    const { id } = await create();
    const { id: deliveryId } = await sendTest(id);
    await deliver();
    valueOf(await retryWebhookDelivery(ctx, founder, { id, deliveryId }));
    await deliver();
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(receiver.received).toHaveLength(2);
  });
});

describe('what waits for an endpoint', () => {
  it('is bounded in what people ask for, and nothing that arrived is asked for again beyond it', async () => {
    const { id } = await create();
    const { id: arrived } = await sendTest(id);
    await deliver();
    const asked = () => testWebhookEndpoint(ctx, founder, { id });
    const outcomes = await Promise.all(Array.from({ length: 25 }, asked));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(20);
    expect(new Set(outcomes.map(codeOf))).toEqual(new Set([null, 'conflict']));
    expect(codeOf(await retryWebhookDelivery(ctx, founder, { id, deliveryId: arrived }))).toBe('conflict');
    await deliver();
    await deliver();
    expect(codeOf(await retryWebhookDelivery(ctx, founder, { id, deliveryId: arrived }))).toBeNull();
  });
});

describe('a claim', () => {
  it('has something for each endpoint, however much waits longer for others', async () => {
    const stranger = await studio.founder('team');
    for (let index = 0; index < 10; index += 1) {
      const { id } = await create(stranger);
      const asked = { length: 8 };
      for (const each of Array.from(asked, () => testWebhookEndpoint(ctx, stranger, { id }))) await each;
    }
    pass(1);
    const { id } = await create();
    await sendTest(id);
    const now = studio.clock.now;
    const bounds = { limit: 20, perEndpointMax: 4, failing: false };
    const { webhookDeliveries } = ctx.storage.repositories;
    const claimed = await webhookDeliveries.claimDue({ ...bounds, now, leaseUntil: now });
    expect(claimed).toHaveLength(20);
    expect(claimed.map(({ endpointId }) => endpointId)).toContain(id);
  });
});

describe('the secret', () => {
  it('signs beside the new one until the overlap ends, and not at its end', async () => {
    const { id, secret: old } = await create();
    const { secret: fresh } = valueOf(await rotateWebhookSecret(ctx, founder, { id, overlapSeconds: 60 }));
    await sendTest(id);
    await deliver();
    expect(verify(old!)).toEqual(verify(fresh!));
    pass(60_000);
    await sendTest(id);
    await deliver();
    expect(() => verify(old!)).toThrow();
    expect(verify(fresh!)).toMatchObject({ type: 'webhook.test' });
  });

  it('ends at once with an overlap of nothing', async () => {
    const { id, secret: old } = await create();
    valueOf(await rotateWebhookSecret(ctx, founder, { id, overlapSeconds: 0 }));
    await sendTest(id);
    await deliver();
    expect(() => verify(old!)).toThrow();
  });

  it('is shown once: not in lists, not to a repeated request, not in the audit log, not in the clear in storage', async () => {
    const caller = { ...founder, idempotencyKey: 'once' };
    const input = { url: `${receiver.url}?token=hunter2`, kinds: ['api_key.created' as const] };
    const first = valueOf(await createWebhookEndpoint(ctx, caller, input));
    const again = valueOf(await createWebhookEndpoint(ctx, caller, input));
    expect(again).toEqual({ ...first, secret: null, replayed: true });
    const { secret: fresh } = valueOf(await rotateWebhookSecret(ctx, founder, { id: first.id }));
    const { items } = await studio.get('list_audit_events', founder);
    const { rows } = await studio.storage.pool.query(
      `select e::text, encode(secret, 'escape') as text from paretostudio.webhook_endpoints e
       union all select i::text, '' from paretostudio.idempotency_keys i`,
    );
    const list = valueOf(await listWebhookEndpoints(ctx, founder));
    for (const secret of [first.secret!, fresh!]) {
      expect(JSON.stringify([items, rows, list])).not.toContain(secret.slice('whsec_'.length));
    }
    expect(JSON.stringify(items)).not.toContain('hunter2');
    expect(items.map(({ action }) => action)).toEqual(['rotate_webhook_secret', 'create_webhook_endpoint']);
  });

  it('moves to a new credential key and signs as before', async () => {
    const { id, secret } = await create();
    await rotateWebhookSecret(ctx, founder, { id, overlapSeconds: 60 });
    const newer = { id: 'c2', secret: new Uint8Array(32).fill(9) };
    const older = { id: 'c1', secret: new Uint8Array(32).fill(7) };
    const moving = { ...ctx, credentials: CredentialRing.of([newer, older]) };
    expect(await resealWebhookSecrets(moving, { batch: 1 })).toEqual({ resealed: 2, lost: 0 });
    expect(await resealWebhookSecrets(moving, { batch: 1 })).toEqual({ resealed: 0, lost: 0 });
    await sendTest(id);
    await deliverDue({ ...ctx, credentials: CredentialRing.of([newer]) }, way.fetch);
    expect(verify(secret!)).toMatchObject({ type: 'webhook.test' });
  });

  it('that cannot be read any more fails the delivery and says so', async () => {
    const { id } = await create();
    await sendTest(id);
    const lost = CredentialRing.of([{ id: 'c9', secret: new Uint8Array(32).fill(1) }]);
    await deliverDue({ ...ctx, credentials: lost }, way.fetch);
    expect(TEST_CREDENTIALS.ids).not.toContain('c9');
    expect(await deliveries(id)).toMatchObject([{ lastProblem: expect.stringContaining('Make a new one') }]);
    expect(receiver.received).toEqual([]);
  });
});

describe('who manages endpoints', () => {
  const ABSENT = '01890000-0000-7000-8000-000000000000';

  it('is the founder or an admin in a session', async () => {
    const { id } = await create();
    const { key } = await studio.key(founder, { permissions: { '*': ['*'] } });
    const callers = [await studio.member(founder, 'editor'), await studio.admit(key)];
    for (const caller of callers) {
      for (const outcome of [
        await listWebhookEndpoints(ctx, caller),
        await createWebhookEndpoint(ctx, caller, { url: receiver.url, kinds: ['api_key.leaked'] }),
        await updateWebhookEndpoint(ctx, caller, { id, enabled: false }),
        await rotateWebhookSecret(ctx, caller, { id }),
        await testWebhookEndpoint(ctx, caller, { id }),
        await listWebhookDeliveries(ctx, caller, { id }),
        await retryWebhookDelivery(ctx, caller, { id, deliveryId: ABSENT }),
        await deleteWebhookEndpoint(ctx, caller, { id }),
      ]) {
        expect(codeOf(outcome)).toBe('permission_denied');
      }
    }
    expect(
      codeOf(await deleteWebhookEndpoint(ctx, await studio.member(founder, 'admin'), { id })),
    ).toBeNull();
  });

  it('is answered for another account’s endpoint and delivery as for absent ones', async () => {
    const stranger = await studio.founder('team');
    const { id } = await create();
    const { id: deliveryId } = await sendTest(id);
    const { id: own } = await create(stranger);
    const askedOf = async (endpointId: string, delivery: string) => [
      await updateWebhookEndpoint(ctx, stranger, { id: endpointId, enabled: false }),
      await rotateWebhookSecret(ctx, stranger, { id: endpointId }),
      await testWebhookEndpoint(ctx, stranger, { id: endpointId }),
      await listWebhookDeliveries(ctx, stranger, { id: endpointId }),
      await retryWebhookDelivery(ctx, stranger, { id: endpointId, deliveryId: delivery }),
      await retryWebhookDelivery(ctx, stranger, { id: own, deliveryId: delivery }),
      await deleteWebhookEndpoint(ctx, stranger, { id: endpointId }),
    ];
    const absent = await askedOf(ABSENT, ABSENT);
    expect(absent.map(codeOf)).toEqual(absent.map(() => 'not_found'));
    expect(await askedOf(id, deliveryId)).toEqual(absent);
    expect(await askedOf('nothing', 'nothing')).toEqual(absent);
    expect(await endpoint(id)).toMatchObject({ status: 'active' });
  });

  it('may have ten endpoints and no more, however many are added at once', async () => {
    const input = { url: receiver.url, kinds: ['api_key.leaked' as const] };
    const outcomes = await Promise.all(
      Array.from({ length: 14 }, () => createWebhookEndpoint(ctx, founder, input)),
    );
    expect(outcomes.map(codeOf).filter((code) => code === 'conflict')).toHaveLength(4);
    expect(valueOf(await listWebhookEndpoints(ctx, founder)).items).toHaveLength(10);
  });

  it('deletes an endpoint with what was to be sent to it', async () => {
    const { id } = await create();
    await sendTest(id);
    valueOf(await deleteWebhookEndpoint(ctx, founder, { id }));
    expect(await deliver()).toBe(0);
    expect(codeOf(await listWebhookDeliveries(ctx, founder, { id }))).toBe('not_found');
  });
});
