import { Controller, Get, type INestApplication, Module, Post, Req } from '@nestjs/common';
import { AdmissionUnavailableError } from '@paretostudio/admission';
import { generateApiKey } from '@paretostudio/key-crypto';
import { parseList } from 'structured-headers';
import request from 'supertest';
import type { ApiKeyPrincipal, HttpRequest, Principal } from '@paretostudio/guard';
import { PLATFORMS, startApp } from '../testing/platforms.js';
import { RecordingLogger } from '../testing/recording-logger.js';
import { quotasLeft, StubAdmission } from '@paretostudio/guard/testing';
import { ApiKeyAuthModule } from './api-key-auth.module.js';
import { Cost, CurrentKey, CurrentPrincipal, Public, RequireAction, RequirePrincipal } from './decorators.js';

let calls: string[] = [];

@Controller('things')
class ThingsController {
  @Get('read')
  @RequireAction('get_prompt')
  read(@CurrentKey() key: ApiKeyPrincipal): object {
    calls.push('read');
    return { keyId: key.keyId };
  }

  @Get('create')
  @RequireAction('create_prompt')
  create(): string {
    calls.push('create');
    return 'created';
  }

  @Get('delete-agent')
  @RequireAction('delete_agent')
  deleteAgent(): string {
    calls.push('delete-agent');
    return 'deleted';
  }

  @Get('whoami')
  @RequireAction('whoami')
  whoami(): string {
    return 'me';
  }

  @Get('dear')
  @RequireAction('get_prompt')
  @Cost(7)
  dear(): string {
    return 'dear';
  }

  @Post('several')
  @RequirePrincipal('api-key')
  @Cost((req) => costOfSeveral(req.body))
  several(): string {
    calls.push('several');
    return 'several';
  }

  @Get('connections/:id')
  @RequireAction('search', {
    resource: (req: HttpRequest & { params: { id: string } }) => `conn_${req.params.id}`,
  })
  search(): string {
    return 'found';
  }

  @Get('of-header')
  @RequireAction('get_prompt', { resource: (req) => req.headers['x-resource'] as string })
  ofHeader(): string {
    calls.push('of-header');
    return 'read';
  }

  @Get('people')
  @RequirePrincipal('session')
  people(): string {
    calls.push('people');
    return 'person';
  }

  @Get('open')
  @Public()
  open(@CurrentKey() key: unknown, @CurrentPrincipal() principal: Principal | null): object {
    return { key, principal };
  }

  @Get('mine')
  @RequireAction('get_prompt')
  async mine(@CurrentKey() key: ApiKeyPrincipal, @Req() req: HttpRequest): Promise<object> {
    await new Promise((resolve) => setImmediate(resolve));
    return { byDecorator: key.keyId, byRequest: (req.user as ApiKeyPrincipal).keyId };
  }

  @Get('leaky')
  @RequireAction('get_prompt')
  leaky(@Req() req: HttpRequest): never {
    throw new Error(`upstream refused ${String(req.headers['authorization'])}`);
  }
}

/** Charges as much as the body says, whatever that is. */
function costOfSeveral(body: unknown): number {
  const { cost } = body as { cost: unknown };
  if (cost === 'thrown') throw new Error('the cost cannot be told');
  return cost === 'NaN' ? Number.NaN : (cost as number);
}

class Shared {
  @Get('shared')
  shared(): string {
    return 'shared';
  }
}

@Controller('shared-open')
@Public()
class SharedOpenController extends Shared {}

@Controller('shared-closed')
@RequireAction('get_prompt')
class SharedClosedController extends Shared {}

@Controller()
class ForgottenController {
  @Get('forgotten')
  forgotten(): string {
    calls.push('forgotten');
    return 'oops';
  }
}

describe.each(PLATFORMS)('a guarded application on %s', (platform) => {
  let app: INestApplication;
  let admission: StubAdmission;
  let logger: RecordingLogger;

  beforeAll(async () => {
    admission = new StubAdmission();
    logger = new RecordingLogger();
    @Module({
      imports: [
        ApiKeyAuthModule.forRoot({
          admission,
          allowedOrigins: ['chrome-extension://abcdef'],
          refuseUndeclaredAtStart: false,
        }),
      ],
      controllers: [ThingsController, ForgottenController, SharedOpenController, SharedClosedController],
    })
    class AppModule {}
    app = await startApp(platform, { imports: [AppModule] });
    app.useLogger(logger);
  });

  beforeEach(() => {
    calls = [];
    admission.requests.length = 0;
    admission.failure = null;
    logger.lines.length = 0;
  });

  afterAll(() => app.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    request(app.getHttpServer()).get(path).set(headers);
  const post = (path: string, body: object, headers: Record<string, string>) =>
    request(app.getHttpServer()).post(path).set(headers).send(body);
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

  describe('letting a key in', () => {
    it.each([
      ['Authorization: Bearer', (key: string) => ({ authorization: `Bearer ${key}` })],
      ['authorization: bearer, in any letter case', (key: string) => ({ authorization: `bearer ${key}` })],
      ['X-API-Key', (key: string) => ({ 'x-api-key': key })],
    ])('takes it from %s', async (_, headers) => {
      const answer = await get('/things/read', headers(admission.admitting({ keyId: 'key-7' })));
      expect([answer.status, answer.body]).toEqual([200, { keyId: 'key-7' }]);
    });

    it('asks once, with the key, the cost of the action and the address of the socket', async () => {
      const key = admission.admitting();
      await get('/things/read', {
        ...bearer(key),
        'x-forwarded-for': '203.0.113.9',
        forwarded: 'for=203.0.113.9',
      });
      expect(admission.requests).toEqual([{ key, cost: 1, burst: 1, address: '127.0.0.1' }]);
    });

    it('charges what the route says over what the action table says', async () => {
      await get('/things/dear', bearer(admission.admitting()));
      expect(admission.requests).toMatchObject([{ cost: 7 }]);
    });

    it.each([0, 1, 12])('charges the %i that the route works out from the body', async (cost) => {
      const answer = await post('/things/several', { cost }, bearer(admission.admitting()));
      expect([answer.status, answer.text]).toEqual([201, 'several']);
      expect(admission.requests).toMatchObject([{ cost }]);
    });

    it('keeps apart what requests of one route cost that are in flight together', async () => {
      const key = admission.admitting();
      const costs = [3, 0, 7, 1];
      await Promise.all(costs.map((cost) => post('/things/several', { cost }, bearer(key))));
      expect(admission.requests.map(({ cost }) => cost).sort()).toEqual([0, 1, 3, 7]);
    });

    it('tells both meters in structured fields', async () => {
      const answer = await get('/things/read', bearer(admission.admitting({ quotas: quotasLeft(13, 2) })));
      expect(answer.headers['ratelimit-policy']).toBe('"requests";q=50;w=86400, "burst";q=60;w=60');
      expect(answer.headers['ratelimit']).toBe('"requests";r=37;t=3600, "burst";r=58;t=30');
      expect(parseList(answer.headers['ratelimit'] ?? '')).toEqual([
        [
          'requests',
          new Map([
            ['r', 37],
            ['t', 3600],
          ]),
        ],
        [
          'burst',
          new Map([
            ['r', 58],
            ['t', 30],
          ]),
        ],
      ]);
      expect(parseList(answer.headers['ratelimit-policy'] ?? '')).toEqual([
        [
          'requests',
          new Map([
            ['q', 50],
            ['w', 86400],
          ]),
        ],
        [
          'burst',
          new Map([
            ['q', 60],
            ['w', 60],
          ]),
        ],
      ]);
    });

    it('announces the end of a key with Sunset, and of no other', async () => {
      const sunsetAt = new Date('2026-03-04T05:06:07.000Z');
      const ending = await get('/things/read', bearer(admission.admitting({ sunsetAt })));
      const lasting = await get('/things/read', bearer(admission.admitting()));
      expect(ending.headers['sunset']).toBe('Wed, 04 Mar 2026 05:06:07 GMT');
      expect(lasting.headers).not.toHaveProperty('sunset');
    });

    it('never mixes the principals of requests that are in flight together', async () => {
      const keys = ['a', 'b'].map((keyId) => [keyId, admission.admitting({ keyId })] as const);
      const rounds = Array.from({ length: 20 }, () => keys).flat();
      const answers = await Promise.all(rounds.map(([, key]) => get('/things/mine', bearer(key))));
      expect(answers.map((answer) => answer.body)).toEqual(
        rounds.map(([keyId]) => ({ byDecorator: keyId, byRequest: keyId })),
      );
    });

    it.each(['', 'chrome-extension://abcdef'])('lets a key in from the origin %p', async (origin) => {
      const headers: Record<string, string> = origin === '' ? {} : { origin };
      const answer = await get('/things/read', { ...bearer(admission.admitting()), ...headers });
      expect(answer.status).toBe(200);
    });
  });

  describe('401', () => {
    const INVALID = 'Bearer realm="paretostudio", error="invalid_token", error_description=';

    it('missing: says how to send a key, with a challenge that names no error', async () => {
      const answer = await get('/things/read');
      expect(answer.status).toBe(401);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(answer.headers['www-authenticate']).toBe('Bearer realm="paretostudio"');
      expect(JSON.parse(answer.text)).toMatchObject({
        type: 'https://paretostudio.dev/problems/missing_credentials',
        title: 'Credentials are missing',
        status: 401,
        code: 'missing_credentials',
        requestId: platform === 'fastify' ? expect.stringMatching(/^req-/) : null,
      });
      expect(calls).toEqual([]);
    });

    it('in the query string: ignores the key and says so', async () => {
      const key = admission.admitting();
      for (const name of ['key', 'api_key', 'access_token', 'anything']) {
        const answer = await get(`/things/read?${name}=${key}`);
        expect(answer.status).toBe(401);
        expect(JSON.parse(answer.text)).toMatchObject({
          code: 'missing_credentials',
          detail: /query string is ignored/,
        });
        expect(answer.text).not.toContain(key);
      }
      expect(admission.requests).toEqual([]);
    });

    it.each([
      ['malformed', 'psk_short', 'characters'],
      ['the placeholder of the docs', 'psk_your_key_here', 'placeholder'],
      ['another prefix', 'sk_live_0123456789', 'begins with'],
      ['empty', '', 'holds no API key'],
    ])('%s: is refused with the reason, and nobody is asked', async (_, presented, reason) => {
      const answer = await get('/things/read', { 'x-api-key': presented });
      const { detail } = JSON.parse(answer.text);
      expect(answer.status).toBe(401);
      expect(JSON.parse(answer.text)).toMatchObject({
        code: 'invalid_api_key',
        detail: expect.stringContaining(reason),
      });
      expect(answer.headers['www-authenticate']).toBe(`${INVALID}"${detail.replaceAll('"', "'")}"`);
      expect(admission.requests).toEqual([]);
    });

    it('right key, wrong letter case of the prefix: says that case matters', async () => {
      const key = admission.admitting();
      const answer = await get('/things/read', bearer(key.replace('psk_', 'PSK_')));
      expect(answer.status).toBe(401);
      expect(JSON.parse(answer.text)).toMatchObject({
        code: 'invalid_api_key',
        detail: expect.stringContaining('letter case'),
      });
      expect(admission.requests).toEqual([]);
    });

    it.each(['invalid_api_key', 'api_key_revoked', 'api_key_expired'] as const)(
      '%s: carries the code of the admission and the challenge of RFC 6750',
      async (code) => {
        const key = code === 'invalid_api_key' ? generateApiKey() : admission.refusing(code);
        const answer = await get('/things/read', bearer(key));
        const problem = JSON.parse(answer.text);
        expect([answer.status, problem.code]).toEqual([401, code]);
        expect(answer.headers['www-authenticate']).toBe(`${INVALID}"${problem.detail}"`);
        expect(answer.headers).not.toHaveProperty('ratelimit');
        expect(calls).toEqual([]);
      },
    );
  });

  describe('400', () => {
    it.each([
      ['both headers, even with the same key', (key: string) => ({ ...bearer(key), 'x-api-key': key })],
      ['X-API-Key twice in one line', (key: string) => ({ 'x-api-key': `${key}, ${key}` })],
    ])('two credentials at once: %s', async (_, headers) => {
      const answer = await get('/things/read', headers(admission.admitting()));
      expect([answer.status, JSON.parse(answer.text).code]).toEqual([400, 'invalid_request']);
      expect(admission.requests).toEqual([]);
    });
  });

  describe('403', () => {
    it('a foreign origin: is refused before anything is counted', async () => {
      for (const origin of ['https://evil.example', 'null']) {
        const answer = await get('/things/read', { ...bearer(admission.admitting()), origin });
        expect([answer.status, JSON.parse(answer.text).code]).toEqual([403, 'browser_origin_refused']);
        expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
      }
      expect(admission.requests).toEqual([]);
    });

    it.each([
      [
        'the key',
        { permissions: { self: ['list_*'] } },
        '/things/create',
        'permission_denied',
        'create_prompt',
      ],
      ['the role', { role: 'viewer' }, '/things/create', 'permission_denied', 'create_prompt'],
      ['the plan', { plan: 'free' }, '/things/delete-agent', 'plan_required', 'delete_agent'],
    ] as const)('refused by %s: names the action, and counts', async (_, admitted, path, code, action) => {
      const answer = await get(path, bearer(admission.admitting({ ...admitted, quotas: quotasLeft(9, 9) })));
      expect(answer.status).toBe(403);
      expect(JSON.parse(answer.text)).toMatchObject({ code, action, status: 403 });
      expect(answer.headers['ratelimit']).toBe('"requests";r=41;t=3600, "burst";r=51;t=30');
      expect(answer.headers['ratelimit-policy']).toBe('"requests";q=50;w=86400, "burst";q=60;w=60');
      expect(answer.headers).not.toHaveProperty('www-authenticate');
      expect(calls).toEqual([]);
    });

    it('names the feature that another plan has, and lets the same call in on that plan', async () => {
      const refused = await get('/things/delete-agent', bearer(admission.admitting({ plan: 'free' })));
      const granted = await get('/things/delete-agent', bearer(admission.admitting({ plan: 'pro' })));
      expect(JSON.parse(refused.text)).toMatchObject({ feature: 'delete_agents_and_skills', plan: 'free' });
      expect(granted.status).toBe(200);
    });

    it('judges the resource that the request names', async () => {
      const id = '3f2c0c3e-0a52-4a4e-9a0e-1f4f2d0a8a11';
      const key = admission.admitting({ permissions: { [`conn_${id}`]: ['search'] } });
      const granted = await get(`/things/connections/${id}`, bearer(key));
      const refused = await get('/things/connections/3f2c0c3e-0a52-4a4e-9a0e-1f4f2d0a8a12', bearer(key));
      expect([granted.status, refused.status]).toEqual([200, 403]);
    });

    it('lets nobody in where the request names no resource at all', async () => {
      const key = bearer(admission.admitting());
      const named = await get('/things/of-header', { ...key, 'x-resource': 'self' });
      const unnamed = await get('/things/of-header', key);
      expect([named.status, unnamed.status, JSON.parse(unnamed.text).code]).toEqual([
        200,
        500,
        'internal_error',
      ]);
      expect(calls).toEqual(['of-header']);
    });

    it('refuses a key where only a person may act, with the reason', async () => {
      const answer = await get('/things/people', bearer(admission.admitting()));
      expect([answer.status, JSON.parse(answer.text).code]).toEqual([403, 'permission_denied']);
      expect(answer.headers).toHaveProperty('ratelimit');
      expect(calls).toEqual([]);
    });

    it.each(['ip_not_allowed', 'account_suspended'] as const)('%s comes from the admission', async (code) => {
      const answer = await get('/things/read', bearer(admission.refusing(code)));
      expect([answer.status, JSON.parse(answer.text).code]).toEqual([403, code]);
    });
  });

  describe('429', () => {
    it('a spent day: tells limit, use and reset, and when to come back', async () => {
      const quotas = quotasLeft(50, 3);
      const key = admission.refusing('quota_exceeded', { quotas, retryAt: quotas[0]!.resetAt });
      const answer = await get('/things/read', bearer(key));
      expect(answer.status).toBe(429);
      expect(answer.headers['retry-after']).toBe('3600');
      expect(answer.headers['ratelimit']).toBe('"requests";r=0;t=3600, "burst";r=57;t=30');
      expect(parseList(answer.headers['ratelimit-policy'] ?? '').map(([name]) => name)).toEqual([
        'requests',
        'burst',
      ]);
      expect(JSON.parse(answer.text)).toMatchObject({
        code: 'quota_exceeded',
        limit: 50,
        used: 50,
        resetAt: '2026-03-02T00:00:00.000Z',
        plan: 'free',
        retryAfterSeconds: 3600,
      });
      expect(calls).toEqual([]);
    });

    it('a spent minute: sends the client back when the minute ends', async () => {
      const quotas = quotasLeft(3, 60);
      const answer = await get(
        '/things/read',
        bearer(admission.refusing('burst_exceeded', { quotas, retryAt: quotas[1]!.resetAt })),
      );
      expect([answer.status, answer.headers['retry-after']]).toEqual([429, '30']);
      expect(answer.headers['ratelimit']).toBe('"requests";r=47;t=3600, "burst";r=0;t=30');
    });
  });

  describe('503', () => {
    it('answers an outage with Retry-After, never with 401', async () => {
      admission.failure = new AdmissionUnavailableError('connection refused', { retryAfterSeconds: 4 });
      const answer = await get('/things/read', bearer(admission.admitting()));
      expect([answer.status, answer.headers['retry-after'], JSON.parse(answer.text).code]).toEqual([
        503,
        '4',
        'unavailable',
      ]);
      expect(answer.headers).not.toHaveProperty('www-authenticate');
      expect(calls).toEqual([]);
    });

    it('answers what is no outage with 500 and lets nobody in', async () => {
      admission.failure = new Error('a row that cannot be');
      const answer = await get('/things/read', bearer(admission.admitting()));
      expect([answer.status, JSON.parse(answer.text).code]).toEqual([500, 'internal_error']);
      expect(answer.text).not.toContain('a row that cannot be');
      expect(calls).toEqual([]);
    });
  });

  describe('500', () => {
    it.each([-1, 0.5, 'NaN', '1', null, 'thrown'])(
      'lets nobody in, and counts nothing, where the cost works out as %p',
      async (cost) => {
        const answer = await post('/things/several', { cost }, bearer(admission.admitting()));
        expect([answer.status, JSON.parse(answer.text).code]).toEqual([500, 'internal_error']);
        expect(admission.requests).toEqual([]);
        expect(calls).toEqual([]);
      },
    );
  });

  describe('routes', () => {
    it('refuses an undeclared route, also with a good key, and logs its name once', async () => {
      const first = await get('/forgotten', bearer(admission.admitting()));
      const second = await get('/forgotten');
      expect([first.status, second.status]).toEqual([500, 500]);
      expect(JSON.parse(first.text)).toMatchObject({ code: 'internal_error' });
      expect(calls).toEqual([]);
      expect(admission.requests).toEqual([]);
      expect(
        logger.of('error').filter((line) => line.includes('ForgottenController.forgotten')),
      ).toHaveLength(1);
    });

    it('leaves a public route open and unmetered, whatever is sent', async () => {
      for (const headers of [{}, bearer(admission.admitting()), bearer('psk_broken')]) {
        const answer = await get('/things/open', headers);
        expect([answer.status, answer.body]).toEqual([200, { key: null, principal: null }]);
        expect(answer.headers).not.toHaveProperty('ratelimit');
      }
      expect(admission.requests).toEqual([]);
    });

    it('keeps apart what controllers declare that share a handler', async () => {
      const open = await get('/shared-open/shared');
      const closed = await get('/shared-closed/shared');
      expect([open.status, closed.status]).toEqual([200, 401]);
    });

    it('answers an unknown path with a problem', async () => {
      const answer = await get('/nowhere');
      expect([answer.status, JSON.parse(answer.text).code]).toEqual([404, 'not_found']);
    });
  });

  it('writes no key into any answer or log line', async () => {
    const key = admission.admitting();
    const written: string[] = [];
    const secrets = [key, admission.refusing('api_key_revoked'), `${key}x`, key.replace('psk_', 'PSK_')];
    const restoreConsole = keepConsole(written);
    for (const secret of secrets) {
      for (const path of [
        '/things/read',
        '/things/leaky',
        '/things/people',
        '/nowhere',
        `/things/read?key=${secret}`,
      ]) {
        const answer = await get(path, bearer(secret));
        written.push(answer.text, JSON.stringify(answer.headers));
      }
      written.push((await get('/things/read', { ...bearer(secret), 'x-api-key': secret })).text);
    }
    restoreConsole();
    expect(logger.of('error').some((line) => line.includes('upstream refused'))).toBe(true);
    const everything = [...written, ...logger.lines].join('\n');
    for (const secret of secrets) expect(everything).not.toContain(secret.slice(4, 36));
  });
});

/** Sends what is written to the console to a list instead; returns how to undo it. */
function keepConsole(written: string[]): () => void {
  const { log, error, warn, info, debug } = console;
  const keep = (...parts: unknown[]) => void written.push(parts.join(' '));
  Object.assign(console, { log: keep, error: keep, warn: keep, info: keep, debug: keep });
  return () => void Object.assign(console, { log, error, warn, info, debug });
}
