import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { finishRequests } from '../lifecycle/finish-requests.js';
import { FakeFace } from '../testing/fake-face.js';
import { CALL, message, newKey } from '../testing/mcp-client.js';
import { startTestServer, type TestServer } from '../testing/start-test-server.js';

const LISTEN = message('subscriptions/listen');

describe('what the door of MCP keeps open', () => {
  let face: FakeFace;
  let server: TestServer;
  let key: string;
  const sockets: Socket[] = [];

  beforeEach(async () => {
    face = new FakeFace();
    server = await startTestServer({ face });
    ({ key } = await newKey(server));
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await server.close();
  });

  /** Sends a message over a connection of its own and gathers what comes back. */
  const open = (body: object) => {
    const socket = connect(server.port, '127.0.0.1');
    sockets.push(socket);
    const text = JSON.stringify(body);
    socket.write(
      `POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text}`,
    );
    const seen = { socket, answer: '' };
    socket.on('data', (chunk) => void (seen.answer += String(chunk)));
    return seen;
  };
  /** Keeps the face from answering until what is returned is called. */
  const holdAnswers = () => {
    let answer: (() => void) | undefined;
    face.gate = new Promise((resolve) => (answer = resolve));
    return () => answer?.();
  };
  /** Waits until the face was handed so many requests. */
  const served = async (count: number) => {
    while (face.served.length < count) await new Promise((resolve) => setImmediate(resolve));
    return face.served[count - 1]!;
  };

  it('is a stream whose events come at once, uncompressed and past proxies', async () => {
    const stream = open(LISTEN);
    await once(stream.socket, 'data');
    expect(stream.answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(stream.answer).toMatch(/\r\ncontent-type: text\/event-stream\r\n/);
    expect(stream.answer).toMatch(/\r\nx-accel-buffering: no\r\n/);
    expect(stream.answer).toMatch(/\r\nRateLimit: /i);
    expect(stream.answer).not.toMatch(/content-encoding/i);
    expect(stream.answer).toContain('event: message\ndata: {}\n\n');
  });

  it('is given up when the client of a stream goes away', async () => {
    const stream = open(LISTEN);
    await once(stream.socket, 'data');
    const { signal } = face.served[0]!.request;
    expect(signal.aborted).toBe(false);
    const aborted = once(signal, 'abort');
    stream.socket.destroy();
    await aborted;
  });

  it('is given up when the client goes away before its answer, and that is no fault', async () => {
    const answer = holdAnswers();
    const call = open(CALL);
    const { signal } = (await served(1)).request;
    const aborted = once(signal, 'abort');
    call.socket.destroy();
    await aborted;
    answer();
    await server.http.get('/healthz').expect(200);
    expect(server.logged()).not.toContain('"level":"error"');
  });

  it('is recorded and counted also when the client does not wait for the answer', async () => {
    const answer = holdAnswers();
    const call = open(CALL);
    const aborted = once((await served(1)).request.signal, 'abort');
    call.socket.destroy();
    await aborted;
    answer();
    await server.http.get('/healthz').expect(200);
    await server.parts.usage.flush();
    const { rows } = await server.parts.storage.pool.query(
      'select action, outcome, cost from paretostudio.usage_records',
    );
    expect(rows).toEqual([{ action: 'tools/call', outcome: 'ok', cost: 1 }]);
    const { text } = await server.http.get('/metrics');
    expect(text).toMatch(/mcp_messages_total\{mount="studio",action="tools\/call",outcome="ok"\} 1/);
  });

  it('is given up when the client is gone before its key is admitted, and holds up no stop', async () => {
    const { door } = server.parts;
    const admit = door.admit.bind(door);
    let letGo: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const asked = new Promise<void>((resolve) => {
      door.admit = async (request) => {
        resolve();
        await held;
        return admit(request);
      };
    });
    const call = open(CALL);
    await asked;
    call.socket.destroy();
    await once(call.socket, 'close');
    await server.http.get('/healthz').expect(200);
    letGo?.();
    const { signal } = (await served(1)).request;
    expect(signal.aborted).toBe(true);
    await finishRequests(server.app, 5_000);
    expect(face.isClosed).toBe(true);
  });

  it('is not taken for given up when it was answered', async () => {
    const call = open(CALL);
    await once(call.socket, 'data');
    call.socket.destroy();
    await once(call.socket, 'close');
    await server.http.get('/healthz').expect(200);
    expect(face.served[0]!.request.signal.aborted).toBe(false);
  });

  it('ends in time when the server stops: streams at once, calls when they are answered', async () => {
    const stream = open(LISTEN);
    await once(stream.socket, 'data');
    const answer = holdAnswers();
    const call = open(CALL);
    await served(2);
    const ended = [once(stream.socket, 'close'), once(call.socket, 'close')];
    const stopped = finishRequests(server.app, 5_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(face.isClosed).toBe(false);
    answer();
    await Promise.all([stopped, ...ended]);
    expect(call.answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(stream.answer).toMatch(/0\r\n\r\n$/);
    expect(face.isClosed).toBe(true);
  });
});
