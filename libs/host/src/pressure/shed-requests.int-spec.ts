import { once } from 'node:events';
import { Agent } from 'node:http';
import { connect, type Socket } from 'node:net';
import { Controller, Get, Post } from '@nestjs/common';
import { Public } from '@paretostudio/passport-api-key';
import { startTestServer, type TestServer } from '../testing/start-test-server.js';
import { PLACES_MAX, type RequestPlace } from './request-places.js';

let handled = 0;

@Public()
@Controller('busy')
class BusyController {
  @Get()
  answer() {
    handled += 1;
    return { answer: 42 };
  }

  @Post()
  take() {
    return this.answer();
  }
}

describe('a server all of whose places are taken', () => {
  let server: TestServer;
  let taken: (RequestPlace | null)[];

  beforeAll(async () => {
    server = await startTestServer({ controllers: [BusyController] });
  });
  afterAll(() => server.close());

  beforeEach(() => {
    handled = 0;
    taken = Array.from({ length: PLACES_MAX }, (_, index) => server.parts.places.take(() => String(index)));
  });
  afterEach(() => {
    for (const place of taken) if (place !== null) server.parts.places.leave(place);
  });

  it('refuses with a whole problem that says when to come again, and does nothing else', async () => {
    const answer = await server.http.get('/busy').set('Authorization', 'Bearer anything');
    expect(answer.status).toBe(503);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': '1',
      'x-request-id': answer.body.requestId,
    });
    expect(answer.body).toEqual({
      type: 'https://paretostudio.dev/problems/unavailable',
      title: expect.any(String),
      status: 503,
      detail: expect.stringContaining('Nothing was done'),
      code: 'unavailable',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      retryAfterSeconds: 1,
    });
    expect(handled).toBe(0);
  });

  it('closes a connection on which a body would follow, whose client still gets its answer', async () => {
    const answer = await server.http.post('/busy').send({ text: 'x'.repeat(500_000) });
    expect([answer.status, answer.headers['connection']]).toEqual([503, 'close']);
    expect(handled).toBe(0);
  });

  it('keeps the connection of a small body, over which the next request is answered', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = () =>
      server.http.post('/busy').agent(agent).send({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
    expect((await ask()).status).toBe(503);
    const [socket] = Object.values(agent.freeSockets).flat();
    server.parts.places.leave(taken[0] as RequestPlace);
    expect((await ask()).status).toBe(201);
    expect(Object.values(agent.freeSockets).flat()).toEqual([socket]);
    agent.destroy();
  });

  it('does not read for a while from a connection that asks on at once, and serves it afterwards', async () => {
    const connected = once(server.app.getHttpServer(), 'connection');
    const client = connect(server.port, '127.0.0.1');
    const [socket] = (await connected) as [Socket];
    let answers = '';
    client.on('data', (chunk) => void (answers += String(chunk)));
    const statuses = () => answers.match(/HTTP\/1\.1 \d+/g) ?? [];
    const ask = async (count: number) => {
      client.write('GET /busy HTTP/1.1\r\nHost: x\r\n\r\n');
      while (statuses().length < count) await once(client, 'data');
    };
    await ask(1);
    expect(socket.isPaused()).toBe(false);
    await ask(2);
    while (!socket.isPaused()) await new Promise((resolve) => setImmediate(resolve));
    server.parts.places.leave(taken[0] as RequestPlace);
    await ask(3);
    expect(statuses()).toEqual(['HTTP/1.1 503', 'HTTP/1.1 503', 'HTTP/1.1 200']);
    client.destroy();
  });

  it('says that the connection ends with its answer once the server was told to stop', async () => {
    Object.defineProperty(server.parts.drain, 'isDraining', { value: true, configurable: true });
    const answer = await server.http.get('/busy').set('Connection', 'keep-alive');
    Reflect.deleteProperty(server.parts.drain, 'isDraining');
    expect([answer.status, answer.headers['connection']]).toEqual([503, 'close']);
  });

  it('answers whoever runs it, and counts what it refused', async () => {
    await server.http.get('/healthz').expect(200);
    await server.http.get('/readyz').expect(200);
    const shed = async () =>
      Number(/^http_requests_shed_total (\d+)$/m.exec((await server.http.get('/metrics')).text)?.[1]);
    const before = await shed();
    await server.http.get('/busy').expect(503);
    expect(await shed()).toBe(before + 1);
  });

  it('takes the next request when one is answered or its client went away', async () => {
    const [place] = taken.splice(0, 1);
    server.parts.places.leave(place as RequestPlace);
    for (let time = 0; time < 3; time += 1) await server.http.get('/busy').expect(200);
    expect(handled).toBe(3);
    expect(server.parts.places.takenCount).toBe(PLACES_MAX - 1);
  });
});
