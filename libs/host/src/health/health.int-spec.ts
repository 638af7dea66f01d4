import { startTestServer, type TestServer } from '../testing/start-test-server.js';

describe('/healthz and /readyz', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(() => server.close());

  it('says that the process lives and takes requests', async () => {
    await server.http.get('/healthz').expect(200, { status: 'ok' });
    await server.http.get('/readyz').expect(200, { status: 'ready' });
  });

  it('is not ready, but lives, when the database does not answer', async () => {
    const { watch } = server.parts.storage;
    const query = watch.query.bind(watch);
    watch.query = (() =>
      Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))) as typeof watch.query;
    const answer = await server.http.get('/readyz').expect(503);
    expect(answer.body.code).toBe('unavailable');
    expect(answer.get('Retry-After')).toBe('1');
    await server.http.get('/healthz').expect(200);
    watch.query = query;
  });

  it('is not ready once it was told to stop', async () => {
    Object.defineProperty(server.parts.drain, 'isDraining', { value: true });
    const answer = await server.http.get('/readyz').expect(503);
    expect(answer.body.code).toBe('unavailable');
    await server.http.get('/healthz').expect(200);
  });
});
