import { MemoryQuotaStore, type QuotaStore } from '@paretostudio/quotas';
import { makeReportService, NOW, REPORTS_A_MINUTE } from '../testing/fixtures/report-service.js';
import { createGuard, type Guard } from './create-guard.js';

const request = (key: string) => ({ headers: { 'x-api-key': key } });
const statusOf = async (guard: Guard, key: string, action: string) => {
  const access = await guard.authenticate(request(key), action);
  return access.granted ? 200 : access.status;
};

describe("a service's own meters", () => {
  it('let exactly the limit in of calls that arrive together, and refuse the rest with 429', async () => {
    const { guard, addKey } = makeReportService();
    const key = addKey();
    const statuses = await Promise.all(
      Array.from({ length: 30 }, () => statusOf(guard, key, 'list_reports')),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
  });

  it('are told in the headers and the principal instead of those of the studio', async () => {
    const { guard, addKey } = makeReportService();
    const access = await guard.authenticate(request(addKey()), 'render_report');
    expect(access.headers).toEqual({
      'RateLimit-Policy': '"requests";q=10;w=60',
      RateLimit: '"requests";r=5;t=30',
    });
    expect(access).toMatchObject({ principal: { quotas: [{ meter: 'requests', limit: 10, used: 5 }] } });
  });

  it('refuse with words, numbers and headers of their own', async () => {
    const { guard, addKey } = makeReportService();
    const key = addKey();
    await guard.authenticate(request(key), 'render_report');
    await guard.authenticate(request(key), 'list_reports');
    const access = await guard.authenticate(request(key), 'render_report');
    expect(access).toMatchObject({
      granted: false,
      status: 429,
      headers: {
        'Retry-After': '30',
        'RateLimit-Policy': '"requests";q=10;w=60',
        RateLimit: '"requests";r=4;t=30',
      },
      problem: {
        code: 'quota_exceeded',
        limit: 10,
        used: 6,
        plan: 'free',
        resetAt: '2026-03-01T23:59:00.000Z',
        retryAfterSeconds: 30,
        detail:
          '6 of 10 reports are used and the call takes 5 (Reports a minute). The count begins again at ' +
          '2026-03-01T23:59:00.000Z. Wait until then, or ask this service for a higher limit.',
      },
    });
  });

  it('say that no waiting helps when a call takes more than the whole limit', async () => {
    const { guard, addKey } = makeReportService();
    const access = await guard.authenticate(request(addKey()), { action: 'list_reports', cost: 11 });
    expect(access).toMatchObject({ granted: false, status: 429, problem: { limit: 10, used: 0 } });
    expect(access.headers).not.toHaveProperty('Retry-After');
    expect(JSON.stringify(access)).toContain('waiting does not help');
  });

  it('tell, of several without room, the one that keeps the call waiting longest', async () => {
    const day = { name: 'day', title: 'A day', unit: 'reports', window: 'day' } as const;
    const minute = { name: 'minute', title: 'A minute', unit: 'reports', window: 'minute' } as const;
    const { guard, addKey } = makeReportService({
      meters: {
        store: new MemoryQuotaStore({ clock: () => NOW }),
        draws: () => [minute, day].map((meter) => ({ meter, limit: 1, cost: 1 })),
      },
    });
    const key = addKey();
    await guard.authenticate(request(key), 'list_reports');
    const access = await guard.authenticate(request(key), 'list_reports');
    expect(access).toMatchObject({ refusal: { resetAt: new Date('2026-03-02T00:00:00.000Z') } });
    expect(access.headers).toMatchObject({
      'Retry-After': '90',
      RateLimit: '"minute";r=0;t=30, "day";r=0;t=90',
    });
  });

  it('take nothing for a call that the rights refuse, whose answer tells no meters', async () => {
    const { guard, store, addKey } = makeReportService();
    const access = await guard.authenticate(request(addKey({ role: 'viewer' })), 'render_report');
    expect(access).toMatchObject({ granted: false, status: 403, refusal: { code: 'permission_denied' } });
    expect(access.headers).not.toHaveProperty('RateLimit');
    expect(store.counterCount).toBe(0);
  });

  it('take nothing for a call whose key is refused', async () => {
    const { guard, store, admission, addKey } = makeReportService();
    const key = addKey();
    admission.revoke(key);
    expect(await statusOf(guard, key, 'list_reports')).toBe(401);
    expect(store.counterCount).toBe(0);
  });

  it("never move the studio's meters: 61 calls pass where 60 a minute and 50 a day are the plan's", async () => {
    const { guard, admission, addKey } = makeReportService({ meters: null });
    const key = addKey();
    for (let call = 0; call < 61; call++) expect(await statusOf(guard, key, 'render_report')).toBe(200);
    const answer = await admission.admit({ key, cost: 0, burst: 0, address: null });
    expect(answer.quotas.map(({ used }) => used)).toEqual([0, 0]);
  });

  it('let a key in whose day at the studio is spent', async () => {
    const { guard, admission, addKey } = makeReportService();
    const key = addKey({ requestsPerDay: 1 });
    await admission.admit({ key, cost: 1, address: null });
    expect(await statusOf(guard, key, 'list_reports')).toBe(200);
  });

  it('apply a change of plan to the very next call', async () => {
    const { guard, admission, addKey } = makeReportService();
    const key = addKey({ accountId: 'a' });
    const call = () => statusOf(guard, key, 'render_report');
    const before = [await call(), await call(), await call()];
    admission.setPlan('a', 'pro');
    expect([...before, await call()]).toEqual([200, 200, 429, 200]);
  });

  it("are the account's, over all its keys, and no other account's", async () => {
    const { guard, addKey } = makeReportService();
    const [one, two, other] = [addKey({ accountId: 'a' }), addKey({ accountId: 'a' }), addKey()];
    await guard.authenticate(request(one), { action: 'list_reports', cost: 10 });
    expect([
      await statusOf(guard, two, 'list_reports'),
      await statusOf(guard, other, 'list_reports'),
    ]).toEqual([429, 200]);
  });

  it('are counted for the subject that the service names', async () => {
    const store = new MemoryQuotaStore({ clock: () => NOW });
    const draws = () => [{ meter: REPORTS_A_MINUTE, limit: 1, cost: 1 }];
    const { guard, addKey } = makeReportService({ meters: { store, draws, subject: ({ keyId }) => keyId } });
    const [one, two] = [addKey({ accountId: 'a' }), addKey({ accountId: 'a' })];
    expect([
      await statusOf(guard, one, 'list_reports'),
      await statusOf(guard, two, 'list_reports'),
      await statusOf(guard, one, 'list_reports'),
    ]).toEqual([200, 200, 429]);
  });

  it("stay apart from those of another service in the same store: the table's resource is in front", async () => {
    const takes: string[] = [];
    const store = recording((subject) => takes.push(subject));
    const draws = () => [{ meter: REPORTS_A_MINUTE, limit: 1, cost: 1 }];
    const reports = makeReportService({ meters: { store, draws } });
    const studio = createGuard({ admission: reports.admission, meters: { store, draws } });
    const key = reports.addKey({ accountId: 'a' });
    await reports.guard.authenticate(request(key), 'list_reports');
    await studio.authenticate(request(key), 'get_prompt');
    expect(takes).toEqual(['svc_reports:a', 'self:a']);
  });

  it('are not asked about a call that draws nothing', async () => {
    const store = recording(() => {
      throw new Error('asked');
    });
    const { guard, addKey } = makeReportService({ meters: { store, draws: () => [] } });
    const access = await guard.authenticate(request(addKey()), 'list_reports');
    expect(access).toMatchObject({ granted: true, headers: {}, principal: { quotas: [] } });
  });

  it('answer 503 when the store fails, and again let in when it is back', async () => {
    const outages: unknown[] = [];
    const memory = new MemoryQuotaStore({ clock: () => NOW });
    const failure = new Error('quota-db-3 is gone');
    let isDown = true;
    const store = recording(() => {
      if (isDown) throw failure;
    }, memory);
    const draws = () => [{ meter: REPORTS_A_MINUTE, limit: 1, cost: 1 }];
    const { guard, addKey } = makeReportService({
      meters: { store, draws },
      onOutage: (error) => outages.push(error),
    });
    const key = addKey();
    const during = await guard.authenticate(request(key), 'list_reports');
    isDown = false;
    expect(during).toMatchObject({
      granted: false,
      status: 503,
      refusal: { code: 'unavailable' },
      headers: { 'Retry-After': '1' },
    });
    expect(JSON.stringify(during)).not.toContain('quota-db-3');
    expect(outages).toEqual([failure]);
    expect(await statusOf(guard, key, 'list_reports')).toBe(200);
  });

  it.each<[string, () => never[]]>([
    [
      'draws throw',
      () => {
        throw new TypeError('mistaken');
      },
    ],
    ['draws forget to answer', () => undefined as unknown as never[]],
    ['a draw is impossible', () => [{ meter: REPORTS_A_MINUTE, limit: 1, cost: Number.NaN }] as never[]],
    [
      'a meter is drawn from twice',
      () => Array(2).fill({ meter: REPORTS_A_MINUTE, limit: 1, cost: 1 }) as never[],
    ],
  ])('reject, and let nobody in, when %s', async (_, draws) => {
    const outages: unknown[] = [];
    const { guard, addKey } = makeReportService({
      meters: { store: new MemoryQuotaStore(), draws },
      onOutage: (error) => outages.push(error),
    });
    await expect(guard.authenticate(request(addKey()), 'list_reports')).rejects.toThrow();
    expect(outages).toEqual([]);
  });
});

/** A store that tells each take before it is made, and then fails if that did. */
function recording(onTake: (subject: string) => void, memory = new MemoryQuotaStore()): QuotaStore {
  return {
    take: async (take) => {
      onTake(take.subject);
      return memory.take(take);
    },
    peek: (take) => memory.peek(take),
  };
}
