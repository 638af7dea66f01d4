import { Controller, Get, type INestApplication, Module, Post, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { InMemoryAdmission } from '@paretostudio/admission/testing';
import type { ServiceMeters } from '@paretostudio/guard';
import { generateApiKey } from '@paretostudio/key-crypto';
import { ALL_PERMISSIONS, defineActions } from '@paretostudio/permissions';
import { type Meter, MemoryQuotaStore } from '@paretostudio/quotas';
import passport from 'passport';
import request from 'supertest';
import { PLATFORMS, startApp } from '../testing/platforms.js';
import { RecordingLogger } from '../testing/recording-logger.js';
import { ApiKeyAuthModule } from './api-key-auth.module.js';
import { Cost, CurrentKey, Public, RequireAction } from './decorators.js';
import type { ApiKeyPrincipal } from '../index.js';

const NOW = new Date('2026-03-01T23:58:30.000Z');
const REPORTS: Meter = { name: 'reports', title: 'Reports a day', unit: 'reports', window: 'day' };
const ACTIONS = defineActions('svc_reports', {
  list_reports: {
    title: 'List reports',
    description: 'Lists the reports of the account.',
    hints: { readOnly: true, destructive: false, idempotent: true, openWorld: false },
    feature: null,
    cost: 1,
    role: 'viewer',
  },
  render_report: {
    title: 'Render a report',
    description: 'Renders a report anew.',
    hints: { readOnly: false, destructive: false, idempotent: true, openWorld: false },
    feature: null,
    cost: 5,
    role: 'editor',
  },
});

/** Lets in, as a founder, whoever sends a cookie. */
class SessionStrategy extends passport.Strategy {
  override authenticate(req: { headers: { cookie?: string } }): void {
    if (req.headers.cookie === undefined) this.fail();
    else this.success({ kind: 'session', permissions: ALL_PERMISSIONS, role: 'founder', plan: 'free' });
  }
}

@Controller('reports')
class ReportsController {
  @Get()
  @RequireAction('list_reports')
  list(@CurrentKey() key: ApiKeyPrincipal | null): object {
    return { left: key?.quotas.map(({ limit, used }) => limit - used) ?? null };
  }

  @Post()
  @RequireAction('render_report')
  render(): string {
    return 'rendered';
  }

  @Post('several')
  @RequireAction('list_reports')
  @Cost((req) => (req.body as { reports: number }).reports)
  several(): string {
    return 'several';
  }

  @Get('listed')
  @Public()
  @UseGuards(AuthGuard('api-key'))
  listed(): string {
    return 'listed';
  }
}

describe.each(PLATFORMS)('a service with actions and meters of its own on %s', (platform) => {
  let app: INestApplication;
  let admission: InMemoryAdmission;
  let isStoreDown: boolean;
  const outages: unknown[] = [];

  beforeEach(async () => {
    const clock = () => NOW;
    admission = new InMemoryAdmission({ clock });
    isStoreDown = false;
    outages.length = 0;
    const memory = new MemoryQuotaStore({ clock });
    const meters: ServiceMeters = {
      store: {
        take: async (take) => {
          if (isStoreDown) throw new Error('the store is gone');
          return memory.take(take);
        },
        peek: (take) => memory.peek(take),
      },
      draws: ({ plan }, { cost }) => [{ meter: REPORTS, limit: plan === 'free' ? 10 : 100, cost }],
    };
    const registry = passport.use('session', new SessionStrategy());
    const auth = ApiKeyAuthModule.forRoot({
      admission,
      actions: ACTIONS,
      meters,
      clock,
      alongside: ['session'],
      passport: registry,
      onOutage: (error) => outages.push(error),
    });
    @Module({ imports: [auth], controllers: [ReportsController] })
    class AppModule {}
    app = await startApp(platform, { imports: [AppModule] });
    app.useLogger(new RecordingLogger());
    await app.listen(0, '127.0.0.1');
  });

  afterEach(async () => {
    await app.close();
    passport.unuse('session');
  });

  const addKey = (options: Parameters<InMemoryAdmission['addKey']>[0] = {}) =>
    admission.addKey({ key: generateApiKey(), ...options });
  const list = (key: string) => request(app.getHttpServer()).get('/reports').set('x-api-key', key);
  const render = (key: string) => request(app.getHttpServer()).post('/reports').set('x-api-key', key);
  const several = (key: string, reports: unknown) =>
    request(app.getHttpServer()).post('/reports/several').set('x-api-key', key).send({ reports });
  const codeOf = ({ text }: { text: string }) => JSON.parse(text).code as string;

  it('lets exactly the limit in, of requests that arrive together', async () => {
    const key = addKey();
    const answers = await Promise.all(Array.from({ length: 30 }, () => list(key)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(10).fill(200), ...Array(20).fill(429)]);
  });

  it('tells its own meters, in the headers and to the handler', async () => {
    const key = addKey();
    await render(key);
    const answer = await list(key);
    expect(answer.body).toEqual({ left: [4] });
    expect(answer.headers).toMatchObject({
      'ratelimit-policy': '"reports";q=10;w=86400',
      ratelimit: '"reports";r=4;t=90',
    });
  });

  it('refuses what does not fit with 429, Retry-After and the numbers, and counts nothing of it', async () => {
    const key = addKey();
    await several(key, 9);
    const refused = await render(key);
    const fitting = await list(key);
    expect([refused.status, codeOf(refused)]).toEqual([429, 'quota_exceeded']);
    expect(refused.headers).toMatchObject({ 'retry-after': '90', ratelimit: '"reports";r=1;t=90' });
    expect(JSON.parse(refused.text)).toMatchObject({ limit: 10, used: 9, plan: 'free' });
    expect(fitting.status).toBe(200);
  });

  it('takes nothing of a call that the rights refuse', async () => {
    const key = addKey({ role: 'viewer' });
    const refused = await render(key);
    const answer = await list(key);
    expect([refused.status, codeOf(refused)]).toEqual([403, 'permission_denied']);
    expect(answer.body).toEqual({ left: [9] });
  });

  it("spends nothing of the studio's meters, and is open to a key whose day there is spent", async () => {
    const key = addKey({ requestsPerDay: 1 });
    await admission.admit({ key, cost: 1, address: null });
    const answer = await list(key);
    const { quotas } = await admission.admit({ key, cost: 0, burst: 0, address: null });
    expect(answer.status).toBe(200);
    expect(quotas.map(({ used }) => used)).toEqual([1, 1]);
  });

  it.each([-1, 0.5, 'NaN', null])(
    'lets nobody in at the cost %p that a request works out',
    async (reports) => {
      const answer = await several(addKey(), reports);
      expect([answer.status, codeOf(answer)]).toEqual([500, 'internal_error']);
    },
  );

  it('answers 503 while its store is gone, tells why to the service alone, and lets in again after', async () => {
    const key = addKey();
    isStoreDown = true;
    const during = await list(key);
    isStoreDown = false;
    expect([during.status, codeOf(during), during.headers['retry-after']]).toEqual([503, 'unavailable', '1']);
    expect(during.text).not.toContain('gone');
    expect(outages).toEqual([new Error('the store is gone')]);
    expect((await list(key)).body).toEqual({ left: [9] });
  });

  it('meters no session that was let in alongside', async () => {
    isStoreDown = true;
    const answer = await request(app.getHttpServer()).get('/reports').set('cookie', 'here');
    expect([answer.status, answer.body]).toEqual([200, { left: null }]);
  });

  it("meters what Nest's own AuthGuard lets in, at a cost of 1", async () => {
    const key = addKey();
    await request(app.getHttpServer()).get('/reports/listed').set('x-api-key', key);
    expect((await list(key)).body).toEqual({ left: [8] });
  });
});
