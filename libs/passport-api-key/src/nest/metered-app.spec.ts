import { Controller, Get, type INestApplication, Module } from '@nestjs/common';
import { InMemoryAdmission } from '@paretostudio/admission/testing';
import { generateApiKey } from '@paretostudio/key-crypto';
import passport from 'passport';
import request from 'supertest';
import { PLATFORMS, startApp } from '../testing/platforms.js';
import { ApiKeyAuthModule } from './api-key-auth.module.js';
import { RequireAction } from './decorators.js';

@Controller()
class LibraryController {
  @Get('read')
  @RequireAction('get_prompt')
  read(): string {
    return 'read';
  }

  @Get('create')
  @RequireAction('create_prompt')
  create(): string {
    return 'created';
  }

  @Get('whoami')
  @RequireAction('whoami')
  whoami(): string {
    return 'me';
  }
}

describe.each(PLATFORMS)('a metered application on %s', (platform) => {
  let app: INestApplication;
  let admission: InMemoryAdmission;

  beforeEach(async () => {
    admission = new InMemoryAdmission({ clock: () => new Date('2026-03-01T12:00:00.000Z') });
    @Module({ imports: [ApiKeyAuthModule.forRoot({ admission })], controllers: [LibraryController] })
    class AppModule {}
    app = await startApp(platform, { imports: [AppModule] });
    await app.listen(0, '127.0.0.1');
  });

  afterEach(() => app.close());

  const addKey = (options: Parameters<InMemoryAdmission['addKey']>[0] = {}) =>
    admission.addKey({ key: generateApiKey(), ...options });
  const get = (path: string, key: string) =>
    request(app.getHttpServer()).get(path).set('authorization', `Bearer ${key}`);

  it('lets exactly the limit in, of requests that arrive together', async () => {
    const key = addKey();
    const answers = await Promise.all(Array.from({ length: 55 }, () => get('/read', key)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(50).fill(200), ...Array(5).fill(429)]);
    const left = answers.flatMap(({ headers, status }) => (status === 200 ? [remaining(headers)] : []));
    expect(left.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index));
  });

  it('answers what costs nothing when the quota is spent', async () => {
    const key = addKey({ requestsPerDay: 1 });
    await get('/read', key);
    const [spent, free] = [await get('/read', key), await get('/whoami', key)];
    expect([spent.status, JSON.parse(spent.text).code]).toEqual([429, 'quota_exceeded']);
    expect([free.status, free.text, remaining(free.headers)]).toEqual([200, 'me', 0]);
  });

  it('counts a request that the rights then refuse, and none whose key is refused', async () => {
    const key = addKey({ role: 'viewer' });
    const denied = await get('/create', key);
    await get('/read', generateApiKey());
    const granted = await get('/read', key);
    expect([denied.status, remaining(denied.headers)]).toEqual([403, 49]);
    expect([granted.status, remaining(granted.headers)]).toEqual([200, 48]);
  });

  it('applies a revoke, a lowered role and a changed plan to the very next request', async () => {
    const key = addKey({ accountId: 'a', memberId: 'm' });
    const before = await get('/create', key);
    admission.setRole('m', 'viewer');
    const lowered = await get('/create', key);
    admission.setRole('m', 'editor');
    admission.setPlan('a', 'pro');
    const upgraded = await get('/create', key);
    admission.revoke(key);
    const revoked = await get('/create', key);
    expect([before, lowered, upgraded, revoked].map(({ status }) => status)).toEqual([200, 403, 200, 401]);
    expect(upgraded.headers['ratelimit-policy']).toContain('"requests";q=500');
  });

  it('refuses the key of a removed member, an expired key and a foreign address', async () => {
    const removed = addKey({ memberId: 'gone' });
    admission.setMemberState('gone', 'removed');
    const expired = addKey({ expiresAt: new Date('2026-03-01T12:00:00.000Z') });
    const elsewhere = addKey({ allowedCidrs: ['203.0.113.0/24'] });
    const here = addKey({ allowedCidrs: ['127.0.0.0/8'] });
    const answers = await Promise.all([removed, expired, elsewhere, here].map((key) => get('/read', key)));
    expect(answers.map(({ status, body }) => [status, (body as { code?: string }).code])).toEqual([
      [401, 'api_key_revoked'],
      [401, 'api_key_expired'],
      [403, 'ip_not_allowed'],
      [200, undefined],
    ]);
  });

  it('answers 503 during an outage and lets in again after it', async () => {
    const key = addKey();
    admission.isDown = true;
    const during = await get('/read', key);
    admission.isDown = false;
    const after = await get('/read', key);
    expect([during.status, after.status, remaining(after.headers)]).toEqual([503, 200, 49]);
  });
});

it('keeps applications of one process apart that have a Passport each', async () => {
  const admissions = [new InMemoryAdmission(), new InMemoryAdmission()];
  const apps = await Promise.all(
    admissions.map((admission) => {
      const auth = ApiKeyAuthModule.forRoot({ admission, passport: new passport.Passport() });
      return startApp('fastify', { imports: [auth], controllers: [LibraryController] });
    }),
  );
  const keys = admissions.map((admission) => admission.addKey({ key: generateApiKey() }));
  const statuses: number[] = [];
  for (const app of apps) {
    for (const key of keys) {
      const answer = await request(app.getHttpServer()).get('/read').set('x-api-key', key);
      statuses.push(answer.status);
    }
  }
  await Promise.all(apps.map((app) => app.close()));
  expect(statuses).toEqual([200, 401, 401, 200]);
});

function remaining(headers: Record<string, string>): number {
  return Number(/"requests";r=(\d+)/.exec(headers['ratelimit'] ?? '')?.[1] ?? Number.NaN);
}
