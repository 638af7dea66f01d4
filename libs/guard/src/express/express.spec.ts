/* eslint-disable @nx/enforce-module-boundaries -- the framework that the door is for; only its tests know it */
import { createServer } from 'node:http';
import { AdmissionUnavailableError } from '@paretostudio/admission';
import { generateApiKey } from '@paretostudio/key-crypto';
import express, { type ErrorRequestHandler, type Express } from 'express';
import request from 'supertest';
import { makeReportService, type ReportService } from '../testing/fixtures/report-service.js';
import { StubAdmission } from '../testing/stub-admission.js';
import { createGuard, type Guard } from '../core/create-guard.js';
import { principalOf } from '../core/let-in.js';
import { requireAction } from './require-action.js';
import { requireKey } from './require-key.js';

/** The error handler of the application under test: tells that it was reached. */
const tellError: ErrorRequestHandler = (error: Error, _req, res, _next) => {
  res.status(500).json({ reached: error.name });
};

function serve(guard: Guard): Express {
  const router = express.Router();
  router.get('/mounted', requireAction(guard, 'list_reports'), (req, res) => {
    res.json({ account: principalOf(req).accountId });
  });
  const app = express();
  app.get('/reports', requireAction(guard, 'list_reports'), (req, res) => {
    res.json({ account: principalOf(req).accountId });
  });
  app.post('/reports', requireAction(guard, { action: 'render_report', cost: 10 }), (_req, res) => {
    res.status(201).json({ rendered: true });
  });
  app.get('/whoami', requireKey(guard), (req, res) => res.json({ key: principalOf(req).keyId }));
  app.use('/deep', router);
  app.get('/open', (req, res) => res.json({ account: principalOf(req).accountId }));
  app.use(tellError);
  return app;
}

describe('an Express application', () => {
  let service: ReportService;
  let app: Express;

  beforeEach(() => {
    service = makeReportService();
    app = serve(service.guard);
  });

  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

  it('hands a request with a good key to the handler, and tells where the meters stand', async () => {
    const answer = await request(app)
      .get('/reports')
      .set(bearer(service.addKey({ accountId: 'a' })));
    expect([answer.status, answer.body]).toEqual([200, { account: 'a' }]);
    expect(answer.headers).toMatchObject({
      'ratelimit-policy': '"requests";q=10;w=60',
      ratelimit: '"requests";r=9;t=30',
    });
  });

  it('answers 401 with a challenge and a problem where no key was sent', async () => {
    const answer = await request(app).get('/reports');
    expect(answer.status).toBe(401);
    expect(answer.headers).toMatchObject({
      'www-authenticate': 'Bearer realm="paretostudio"',
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
    });
    expect(answer.body).toMatchObject({ status: 401, code: 'missing_credentials' });
  });

  it('answers 403 to a key without the right, and the handler is not reached', async () => {
    const answer = await request(app)
      .post('/reports')
      .set(bearer(service.addKey({ role: 'viewer' })));
    expect([answer.status, answer.body.code]).toEqual([403, 'permission_denied']);
  });

  it('answers 429 with Retry-After when the meters of the service are spent', async () => {
    const key = service.addKey();
    const created = await request(app).post('/reports').set(bearer(key));
    const answer = await request(app).get('/reports').set(bearer(key));
    expect(created.status).toBe(201);
    expect([answer.status, answer.body.code]).toEqual([429, 'quota_exceeded']);
    expect(answer.headers).toMatchObject({ 'retry-after': '30', ratelimit: '"requests";r=0;t=30' });
  });

  it('answers 503 during an outage, and never 401', async () => {
    service.admission.isDown = true;
    const answer = await request(app).get('/reports').set(bearer(service.addKey()));
    expect([answer.status, answer.body.code]).toEqual([503, 'unavailable']);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  });

  it('lets exactly the limit in, of requests that arrive together', async () => {
    const server = app.listen(0, '127.0.0.1');
    const key = service.addKey();
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => request(server).get('/reports').set(bearer(key))),
    );
    server.close();
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(10).fill(200), ...Array(15).fill(429)]);
  });

  it('demands a good key and no right where requireKey stands', async () => {
    const granted = await request(app)
      .get('/whoami')
      .set(bearer(service.addKey({ keyId: 'k', permissions: {} })));
    const refused = await request(app).get('/whoami').set(bearer(generateApiKey()));
    expect([granted.status, granted.body]).toEqual([200, { key: 'k' }]);
    expect([refused.status, refused.body.code]).toEqual([401, 'invalid_api_key']);
  });

  it('says that a key in the query string is ignored, also below a mounted router', async () => {
    const key = service.addKey();
    const answer = await request(app).get(`/deep/mounted?api_key=${key}`);
    expect([answer.status, answer.body.code]).toEqual([401, 'missing_credentials']);
    expect(answer.body.detail).toContain('query string');
    expect(answer.text).not.toContain(key);
  });

  it('does not take somebody else for who was let in: a request that no guard saw has no principal', async () => {
    const forged = express()
      .use((req, _res, next) => {
        Object.assign(req, { user: { kind: 'api-key', accountId: 'forged' }, principal: {} });
        next();
      })
      .use(app);
    const answer = await request(forged).get('/open').set(bearer(service.addKey()));
    expect([answer.status, answer.body]).toEqual([500, { reached: 'TypeError' }]);
  });

  it('hands a mistake in the program to the error handling, and the request to nobody', async () => {
    const admission = new StubAdmission();
    admission.failure = new TypeError('damaged');
    const broken = serve(createGuard({ admission, actions: service.guard.settings.actions }));
    const answer = await request(broken).get('/reports').set(bearer(admission.admitting()));
    expect([answer.status, answer.body]).toEqual([500, { reached: 'TypeError' }]);
  });
});

describe('the handlers', () => {
  const { guard } = makeReportService();

  it.each<[string, unknown]>([
    ['an action that the table has not', 'no_such_action'],
    ['no action at all', undefined],
    ['null', null],
    ['a cost that is none', { action: 'list_reports', cost: -1 }],
  ])('are not made with %s', (_, action) => {
    expect(() => requireAction(guard, action as string)).toThrow();
  });

  it("answer on Node's own server as well", async () => {
    const admission = new StubAdmission();
    admission.failure = new AdmissionUnavailableError('down', { retryAfterSeconds: 4 });
    const handler = requireKey(createGuard({ admission }));
    const server = createServer((req, res) => handler(req, res, () => res.end('in')));
    const refused = await request(server).get('/').set('x-api-key', admission.admitting());
    admission.failure = null;
    const granted = await request(server).get('/').set('x-api-key', admission.admitting());
    expect([refused.status, refused.headers['retry-after'], granted.text]).toEqual([503, '4', 'in']);
  });
});
