import { createServer, type Server } from 'node:http';
import { AdmissionUnavailableError } from '@paretostudio/admission';
import passport from 'passport';
import request from 'supertest';
import { type ApiKeyPrincipal, type HttpRequest, ProblemException } from '@paretostudio/guard';
import { StubAdmission } from '@paretostudio/guard/testing';
import { type ApiKeyAuthenticateOptions, ApiKeyStrategy, type VerifyPrincipal } from './api-key-strategy.js';

/** A server with Passport's middleware and nothing else: whoever is let in is answered with the key's id. */
function serve(admission: StubAdmission, options: ApiKeyAuthenticateOptions = {}): Server {
  const registry = new passport.Passport();
  registry.use(new ApiKeyStrategy({ admission }));
  const middleware = registry.authenticate('api-key', { session: false, ...options });
  return createServer((req: HttpRequest & { method?: string }, res) => {
    middleware(req, res, (error: unknown) => {
      if (error instanceof ProblemException) {
        res.writeHead(error.status, error.headers).end(JSON.stringify({ code: error.refusal.code }));
      } else if (error !== undefined) {
        res.writeHead(500).end(String(error));
      } else {
        res.end((req.user as ApiKeyPrincipal).keyId);
      }
    });
  });
}

describe('ApiKeyStrategy under plain Passport', () => {
  const admission = new StubAdmission();
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

  beforeEach(() => {
    admission.requests.length = 0;
    admission.failure = null;
  });

  it('registers under the name api-key', () => {
    expect(new ApiKeyStrategy({ admission }).name).toBe('api-key');
  });

  it('gives the principal as the user, at a cost of 1 without an action', async () => {
    const answer = await request(serve(admission))
      .get('/')
      .set(bearer(admission.admitting({ keyId: 'key-3' })));
    expect([answer.status, answer.text]).toEqual([200, 'key-3']);
    expect(admission.requests).toMatchObject([{ cost: 1 }]);
  });

  it('lets a verify function make the user of the principal, or refuse it after all', async () => {
    const registry = new passport.Passport();
    const verify: VerifyPrincipal = (principal, done) =>
      done(null, principal.keyId === 'key-in' && { keyId: 'made by verify' });
    registry.use(new ApiKeyStrategy({ admission }, verify));
    const middleware = registry.authenticate('api-key', { session: false });
    const server = createServer((req: HttpRequest, res) => {
      middleware(req, res, () => res.end((req.user as ApiKeyPrincipal).keyId));
    });
    const admitted = await request(server)
      .get('/')
      .set(bearer(admission.admitting({ keyId: 'key-in' })));
    const refused = await request(server)
      .get('/')
      .set(bearer(admission.admitting({ keyId: 'key-out' })));
    expect([admitted.status, admitted.text]).toEqual([200, 'made by verify']);
    expect(refused.status).toBe(401);
  });

  it('leaves the challenge to Passport when no key was sent', async () => {
    const answer = await request(serve(admission)).get('/');
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="paretostudio"');
  });

  it('fails a Bearer token of somebody else, with error="invalid_token"', async () => {
    const answer = await request(serve(admission)).get('/').set(bearer('eyJ.a.b'));
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toMatch(
      /^Bearer realm="paretostudio", error="invalid_token", /,
    );
    expect(admission.requests).toEqual([]);
  });

  it('reports a refused key as an error with status and headers', async () => {
    const answer = await request(serve(admission))
      .get('/')
      .set(bearer(admission.refusing('api_key_revoked')));
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toContain('error="invalid_token"');
    expect(JSON.parse(answer.text)).toEqual({ code: 'api_key_revoked' });
  });

  it('reports an outage as an error of status 503', async () => {
    admission.failure = new AdmissionUnavailableError('down', { retryAfterSeconds: 2 });
    const answer = await request(serve(admission)).get('/').set(bearer(admission.admitting()));
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2']);
  });

  it('judges the action that the options name, at its cost', async () => {
    const server = serve(admission, { action: 'whoami' });
    const granted = await request(server).get('/').set(bearer(admission.admitting()));
    const refused = await request(server)
      .get('/')
      .set(bearer(admission.admitting({ permissions: {} })));
    expect([granted.status, refused.status, JSON.parse(refused.text).code]).toEqual([
      200,
      403,
      'permission_denied',
    ]);
    expect(admission.requests).toMatchObject([{ cost: 0 }, { cost: 0 }]);
  });

  it.each(['no_such_action', undefined])(
    'throws, before anybody is asked, when the options name the action %p',
    (action) => {
      const strategy = Object.create(new ApiKeyStrategy({ admission }));
      expect(() => strategy.authenticate({ headers: {} }, { action })).toThrow(RangeError);
      expect(admission.requests).toEqual([]);
    },
  );

  it('keeps requests in flight apart', async () => {
    const server = serve(admission).listen(0);
    const ids = Array.from({ length: 20 }, (_, index) => `key-${index}`);
    const answers = await Promise.all(
      ids.map((keyId) =>
        request(server)
          .get('/')
          .set(bearer(admission.admitting({ keyId }))),
      ),
    );
    server.close();
    expect(answers.map((answer) => answer.text)).toEqual(ids);
  });

  it('refuses to be made without an admission', () => {
    expect(() => new ApiKeyStrategy({} as never)).toThrow(TypeError);
  });
});
