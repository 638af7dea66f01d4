import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { text } from 'node:stream/consumers';
import { Controller, Get, Module, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Public } from '@paretostudio/passport-api-key';
import type { FastifyReply } from 'fastify';
import { createHttpApp, readyHttpApp } from '../http/create-http-app.js';
import { PLACES_MAX } from '../pressure/request-places.js';
import { ServerModule } from '../server.module.js';
import { createTestParts, type TestParts } from '../testing/create-test-parts.js';
import { finishRequests } from './finish-requests.js';
import { listenEverywhere } from './listen-everywhere.js';

const MACHINE = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
const FIRST = '127.0.0.1';
const OTHER = MACHINE.some(({ address }) => address === '::1') ? '::1' : '127.0.0.2';
/** Of a block that is for documentation alone. */
const NOT_HERE = '192.0.2.1';

let waiting: FastifyReply[] = [];

@Public()
@Controller('slow')
class SlowController {
  @Get()
  answer(@Res() reply: FastifyReply) {
    waiting.push(reply);
  }
}

@Module({})
class TestModule {}

describe('a server that listens at localhost', () => {
  let made: TestParts;
  let app: NestFastifyApplication;
  let closeOthers: (() => Promise<void>) | null;

  beforeEach(async () => {
    waiting = [];
    closeOthers = null;
    made = await createTestParts();
    const module = {
      module: TestModule,
      imports: [ServerModule.on(made.parts)],
      controllers: [SlowController],
    };
    app = await readyHttpApp(await createHttpApp(made.parts, module));
  });
  afterEach(async () => {
    await app.close();
    await closeOthers?.();
    await made.close();
  });

  const listen = async (...addresses: string[]) => {
    closeOthers = await listenEverywhere(app, { host: 'localhost', port: 0 }, async () => addresses);
  };
  const portOf = () => (app.getHttpServer().address() as AddressInfo).port;
  async function ask(host: string, path: string): Promise<{ status: number | undefined; body: string }> {
    const asked = request({ host, port: portOf(), path, agent: false }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    return { status: answer.statusCode, body: await text(answer) };
  }

  it('answers at each of its addresses that the machine has, under one port', async () => {
    await listen(FIRST, NOT_HERE, OTHER);
    for (const host of [FIRST, OTHER]) {
      expect(await ask(host, '/healthz')).toMatchObject({ status: 200 });
    }
  });

  it('refuses at each of them what it has no place for', async () => {
    await listen(FIRST, OTHER);
    const { places } = made.parts;
    const taken = Array.from({ length: PLACES_MAX }, (_, index) => places.take(() => String(index)));
    for (const host of [FIRST, OTHER]) {
      expect(await ask(host, '/slow')).toEqual({
        status: 503,
        body: expect.stringContaining('Nothing was done'),
      });
    }
    for (const place of taken) if (place !== null) places.leave(place);
  });

  it('answers what is under way at each of them before it stops, and takes nothing more', async () => {
    await listen(FIRST, OTHER);
    const asked = [FIRST, OTHER].map((host) => ask(host, '/slow'));
    while (waiting.length < asked.length) await new Promise((resolve) => setImmediate(resolve));
    const finished = finishRequests(app, 5_000, { closeOthers });
    await expect(once(request({ host: OTHER, port: portOf() }).end(), 'response')).rejects.toThrow(
      'ECONNREFUSED',
    );
    for (const reply of waiting) void reply.send('done');
    expect(await Promise.all(asked)).toEqual(asked.map(() => ({ status: 200, body: 'done' })));
    await finished;
  });

  it('does not start where another program has one of them', async () => {
    const program = createServer().listen(0, OTHER);
    await once(program, 'listening');
    const { port } = program.address() as AddressInfo;
    const listening = listenEverywhere(app, { host: 'localhost', port }, async () => [FIRST, OTHER]);
    await expect(listening).rejects.toMatchObject({ code: 'EADDRINUSE', address: OTHER });
    program.close();
  });
});
