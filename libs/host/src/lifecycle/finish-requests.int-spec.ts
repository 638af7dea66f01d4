import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Body, Controller, Post } from '@nestjs/common';
import { Public } from '@paretostudio/passport-api-key';
import { startTestServer, type TestServer } from '../testing/start-test-server.js';
import { finishRequests } from './finish-requests.js';
import { SilentConnections } from './silent-connections.js';

@Public()
@Controller('echo')
class EchoController {
  @Post()
  echo(@Body() body: unknown) {
    return body;
  }
}

const BODY = '{"said":"something that takes two packets"}';
const HEAD = `POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\n\r\n`;

describe('finishRequests', () => {
  let server: TestServer;
  let socket: Socket;
  let answer: string;
  beforeEach(async () => {
    server = await startTestServer({ controllers: [EchoController] });
    socket = connect(server.port, '127.0.0.1');
    answer = '';
    socket.on('data', (chunk) => void (answer += String(chunk)));
    const arrived = once(server.app.getHttpServer(), 'request');
    socket.write(HEAD + BODY.slice(0, 10));
    await arrived;
  });
  afterEach(() => server.close());

  it('answers a request that was under way, then closes the connection that its client would keep', async () => {
    const finished = finishRequests(server.app, 5_000);
    const closed = once(socket, 'close');
    socket.write(BODY.slice(10));
    await Promise.all([finished, closed]);
    expect(answer).toMatch(/^HTTP\/1\.1 201 /);
  });

  it('answers a request too that comes over an open connection when no new one is taken any more', async () => {
    const closed = once(socket, 'close');
    const finished = finishRequests(server.app, 5_000);
    while (server.app.getHttpServer().listening) await new Promise((resolve) => setImmediate(resolve));
    socket.write(BODY.slice(10) + HEAD + BODY);
    await Promise.all([finished, closed]);
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 201', 'HTTP/1.1 201']);
  });

  it('does not wait for a connection that was opened in advance and never used', async () => {
    let now = 0;
    const silent = new SilentConnections(server.app.getHttpServer(), () => now);
    const accepted = once(server.app.getHttpServer(), 'connection');
    const unused = connect(server.port, '127.0.0.1');
    await accepted;
    const closed = once(unused, 'close');
    socket.write(BODY.slice(10));
    await once(socket, 'data');
    silent.close();
    expect(unused.closed).toBe(false);
    now = 1_000;
    await Promise.all([finishRequests(server.app, 5_000, { silent }), closed]);
  });

  it('cuts what is not done within the bound, and says so', async () => {
    const closed = once(socket, 'close');
    await expect(finishRequests(server.app, 50)).rejects.toThrow('longer than 50 ms');
    await closed;
    expect(answer).toBe('');
  });

  it('lets go of what would wait longer, while there is time to answer, whether or not that fails', async () => {
    const closed = once(socket, 'close');
    const giveUp = {
      afterMs: 0,
      run: async () => {
        socket.write(BODY.slice(10));
        throw new Error('it met something');
      },
    };
    await Promise.all([finishRequests(server.app, 5_000, { giveUp }), closed]);
    expect(answer).toMatch(/^HTTP\/1\.1 201 /);
  });
});
