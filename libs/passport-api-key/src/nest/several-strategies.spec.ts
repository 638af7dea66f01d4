import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Controller, Get, type INestApplication, Module, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { ALL_PERMISSIONS } from '@paretostudio/permissions';
import passport from 'passport';
import request from 'supertest';
import type { ApiKeyPrincipal, HttpRequest, Principal } from '@paretostudio/guard';
import { PLATFORMS, startApp } from '../testing/platforms.js';
import { RecordingLogger } from '../testing/recording-logger.js';
import { StubAdmission } from '@paretostudio/guard/testing';
import { ApiKeyAuthModule } from './api-key-auth.module.js';
import { CurrentKey, CurrentPrincipal, Public, RequireAction, RequirePrincipal } from './decorators.js';

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJl';

/** Knows one token, and fails like the JWT strategies: with an Error as its challenge. */
class JwtStrategy extends passport.Strategy {
  override authenticate(req: HttpRequest): void {
    if (req.headers['authorization'] === `Bearer ${TOKEN}`) this.success({ kind: 'jwt' });
    else this.fail(new Error('No auth token'), 401);
  }
}

/** Lets the person in whose role the cookie tells; `strange` is let in as something without rights. */
class SessionStrategy extends passport.Strategy {
  override authenticate(req: HttpRequest): void {
    const role = /role=(\w+)/.exec(String(req.headers['cookie']))?.[1];
    if (role === undefined) this.fail();
    else if (role === 'strange') this.success({ id: 'somebody' });
    else if (role === 'passing') this.pass();
    else this.success({ kind: 'session', permissions: ALL_PERMISSIONS, role, plan: 'free' });
  }
}

@Controller('listed')
class ListedController {
  @Get('jwt-first')
  @Public()
  @UseGuards(AuthGuard(['jwt', 'api-key']))
  jwtFirst(@CurrentPrincipal() principal: Principal): object {
    return { kind: principal.kind };
  }

  @Get('key-first')
  @Public()
  @UseGuards(AuthGuard(['api-key', 'jwt']))
  keyFirst(@CurrentPrincipal() principal: Principal): object {
    return { kind: principal.kind };
  }

  @Get('key-alone')
  @Public()
  @UseGuards(AuthGuard('api-key'))
  keyAlone(@CurrentPrincipal() principal: Principal): object {
    return { kind: principal.kind };
  }
}

@Controller('guarded')
class GuardedController {
  @Get('read')
  @RequireAction('get_prompt')
  read(@CurrentKey() key: ApiKeyPrincipal | null, @CurrentPrincipal() principal: Principal): object {
    return { key: key?.keyId ?? null, kind: principal.kind };
  }

  @Get('create')
  @RequireAction('create_prompt')
  create(): string {
    return 'created';
  }

  @Get('people')
  @RequirePrincipal('session')
  people(): string {
    return 'person';
  }

  @Get('founders')
  @RequirePrincipal((principal) => principal.role === 'founder')
  founders(): string {
    return 'founder';
  }
}

describe.each(PLATFORMS)('several strategies on %s', (platform) => {
  let app: INestApplication;
  let admission: StubAdmission;
  let logger: RecordingLogger;

  beforeAll(async () => {
    admission = new StubAdmission();
    logger = new RecordingLogger();
    passport.use('jwt', new JwtStrategy());
    passport.use('session', new SessionStrategy());
    @Module({
      imports: [
        ApiKeyAuthModule.forRootAsync({
          useFactory: async () => ({ admission, alongside: ['session'] }),
        }),
      ],
      controllers: [ListedController, GuardedController],
    })
    class AppModule {}
    app = await startApp(platform, { imports: [AppModule] });
    app.useLogger(logger);
  });

  beforeEach(() => {
    admission.requests.length = 0;
    logger.lines.length = 0;
  });

  afterAll(async () => {
    await app.close();
    passport.unuse('jwt');
    passport.unuse('session');
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    request(app.getHttpServer()).get(path).set(headers);
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
  const codeOf = (answer: { text: string }) => JSON.parse(answer.text).code as string;

  describe.each(['/listed/jwt-first', '/listed/key-first'])("Nest's AuthGuard with both, %s", (path) => {
    it('lets a JWT in, and asks nobody about it', async () => {
      const answer = await get(path, bearer(TOKEN));
      expect([answer.status, answer.body]).toEqual([200, { kind: 'jwt' }]);
      expect(admission.requests).toEqual([]);
    });

    it('lets a key in', async () => {
      const answer = await get(path, bearer(admission.admitting()));
      expect([answer.status, answer.body]).toEqual([200, { kind: 'api-key' }]);
    });

    it('answers with the reason when a key is bad, whichever comes first', async () => {
      const answer = await get(path, bearer(admission.refusing('api_key_revoked')));
      expect([answer.status, codeOf(answer)]).toEqual([401, 'api_key_revoked']);
      expect(answer.headers['www-authenticate']).toContain('error="invalid_token"');
    });

    it('answers that credentials are missing when nothing was sent', async () => {
      const answer = await get(path);
      expect([answer.status, codeOf(answer)]).toEqual([401, 'missing_credentials']);
      expect(answer.headers['www-authenticate']).toBe('Bearer realm="paretostudio"');
    });

    it('answers 401 to a token that neither knows, also to one longer than any key', async () => {
      for (const token of ['eyJ.unknown.token', `eyJ.${'x'.repeat(900)}.sig`]) {
        const answer = await get(path, bearer(token));
        expect([answer.status, codeOf(answer)]).toEqual([401, 'invalid_api_key']);
      }
    });
  });

  it("is usable as Nest's AuthGuard('api-key') alone, at a cost of 1", async () => {
    const granted = await get('/listed/key-alone', bearer(admission.admitting()));
    const refused = await get('/listed/key-alone', bearer(TOKEN));
    expect([granted.status, refused.status, codeOf(refused)]).toEqual([200, 401, 'invalid_api_key']);
    expect(admission.requests).toMatchObject([{ cost: 1 }]);
  });

  describe('the guard with a session alongside', () => {
    it('tries the session when no key was sent; the current key is null then', async () => {
      const answer = await get('/guarded/read', { cookie: 'role=viewer' });
      expect([answer.status, answer.body]).toEqual([200, { key: null, kind: 'session' }]);
      expect(answer.headers).not.toHaveProperty('ratelimit');
      expect(admission.requests).toEqual([]);
    });

    it('prefers a key, and never falls back from a bad key to the session', async () => {
      const cookie = 'role=founder';
      const good = await get('/guarded/read', { ...bearer(admission.admitting({ keyId: 'key-5' })), cookie });
      const bad = await get('/guarded/read', { ...bearer(admission.refusing('api_key_expired')), cookie });
      expect(good.body).toEqual({ key: 'key-5', kind: 'api-key' });
      expect([bad.status, codeOf(bad)]).toEqual([401, 'api_key_expired']);
    });

    it('judges the rights of a session as it judges those of a key', async () => {
      const viewer = await get('/guarded/create', { cookie: 'role=viewer' });
      const editor = await get('/guarded/create', { cookie: 'role=editor' });
      expect([viewer.status, codeOf(viewer), editor.status]).toEqual([403, 'permission_denied', 200]);
    });

    it('lets only the required kind of principal in', async () => {
      const person = await get('/guarded/people', { cookie: 'role=viewer' });
      const key = await get('/guarded/people', bearer(admission.admitting()));
      expect([person.status, key.status, codeOf(key)]).toEqual([200, 403, 'permission_denied']);
    });

    it('lets only those in whom a predicate accepts', async () => {
      const founder = await get('/guarded/founders', { cookie: 'role=founder' });
      const admin = await get('/guarded/founders', { cookie: 'role=admin' });
      expect([founder.status, admin.status, codeOf(admin)]).toEqual([200, 403, 'permission_denied']);
    });

    it('answers that credentials are missing when neither was sent', async () => {
      const answer = await get('/guarded/read');
      expect([answer.status, codeOf(answer)]).toEqual([401, 'missing_credentials']);
      expect(answer.headers['www-authenticate']).toBe('Bearer realm="paretostudio"');
    });

    it('lets nobody in whose strategy passes without a decision', async () => {
      const answer = await get('/guarded/read', { cookie: 'role=passing' });
      expect([answer.status, codeOf(answer)]).toEqual([401, 'missing_credentials']);
    });

    it('answers 500 and logs when a strategy lets in something without rights', async () => {
      const answer = await get('/guarded/read', { cookie: 'role=strange' });
      expect([answer.status, codeOf(answer)]).toEqual([500, 'internal_error']);
      expect(logger.of('error').join()).toContain('no Principal');
    });

    it('does not trust a user that somebody else put on the request', async () => {
      const forged = { kind: 'session', permissions: ALL_PERMISSIONS, role: 'founder', plan: 'team' };
      const answer = await withUser(app, forged, () => get('/guarded/read', { cookie: 'role=passing' }));
      expect([answer.status, codeOf(answer)]).toEqual([401, 'missing_credentials']);
    });
  });

  it('refuses two Authorization headers, of which Node shows the first alone', async () => {
    const key = admission.admitting();
    const { port } = (await app.listen(0, '127.0.0.1')).address() as AddressInfo;
    const status = await new Promise((resolve, reject) => {
      const headers = [
        'Host',
        'localhost',
        'Authorization',
        `Bearer ${key}`,
        'Authorization',
        'Bearer other',
      ];
      httpRequest({ port, host: '127.0.0.1', path: '/guarded/read', headers }, (res) => {
        res.resume();
        resolve(res.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(400);
    expect(admission.requests).toEqual([]);
  });
});

/** Runs a request while every request of the server arrives with a user already on it. */
async function withUser<T>(app: INestApplication, user: object, run: () => PromiseLike<T>): Promise<T> {
  const put = (req: object) => Object.assign(req, { user });
  app.getHttpServer().prependListener('request', put);
  try {
    return await run();
  } finally {
    app.getHttpServer().removeListener('request', put);
  }
}
