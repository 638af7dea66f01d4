import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { UpstreamError } from '../types/upstream-error.js';
import { createGuardedFetch, type GuardedFetchOptions } from './create-guarded-fetch.js';
import type { EgressLimits } from './egress-limits.js';
import type { GuardedFetch } from './guarded-fetch.js';

const KIB = 1024;
const MIB = 1024 * KIB;

let way: GuardedFetch;
let servers: { server: Server; sockets: Set<Socket> }[] = [];

afterEach(async () => {
  await way.close();
  for (const { server, sockets } of servers) {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
  servers = [];
});

/** Listens without any notion of HTTP; `talk` runs once for each request head that comes. */
async function listen(talk: (socket: Socket, head: string) => void) {
  const sockets = new Set<Socket>();
  const heads: string[] = [];
  const closed: Socket[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => closed.push(socket));
    socket.on('data', (bytes) => {
      heads.push(bytes.toString('latin1'));
      talk(socket, bytes.toString('latin1'));
    });
  }).listen(0, '127.0.0.1');
  servers.push({ server, sockets });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/mcp`, host: `127.0.0.1:${port}`, sockets, heads, closed };
}

function guard(limits: Partial<EgressLimits>, options: Partial<GuardedFetchOptions> = {}): GuardedFetch {
  way = createGuardedFetch({ policy: { allow: ['127.0.0.1/32'] }, limits, ...options });
  return way;
}

/** Writes again and again, as fast as the other side reads, until the connection is gone. */
function flood(socket: Socket, chunk: Uint8Array | string): void {
  const write = () => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on('drain', write);
  write();
}

function drip(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.write(text), 5);
  socket.on('close', () => clearInterval(timer));
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(setImmediate);
}

const CHUNKED = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n';
const LONG = 'HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n';
const SHORT = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';

describe('time', () => {
  it('gives up a server that accepts and never answers, and closes the connection', async () => {
    const { url, closed, host } = await listen(() => undefined);
    const { fetch } = guard({ headersMs: 30 });
    await expect(fetch(url)).rejects.toMatchObject({
      reason: 'timeout',
      message: `${host} did not answer in time.`,
    });
    await until(() => closed.length === 1);
  });

  it('gives up a server that drips its headers', async () => {
    const { url, closed } = await listen((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      drip(socket, 'x-drip: 1\r\n');
    });
    const { fetch } = guard({ headersMs: 50 });
    await expect(fetch(url)).rejects.toMatchObject({ reason: 'timeout' });
    await until(() => closed.length === 1);
  });

  it('gives up a server that sends interim answers for ever', async () => {
    const { url } = await listen((socket) => drip(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n'));
    const { fetch } = guard({ headersMs: 50 });
    await expect(fetch(url)).rejects.toMatchObject({ reason: 'timeout' });
  });

  it('gives up a body that stops, and tells both its reader and the one who asked to be told', async () => {
    const { url, closed, host } = await listen((socket) => void socket.write(`${LONG}begin`));
    const faults: UpstreamError[] = [];
    const { fetch } = guard({ bodyIdleMs: 30 });
    const response = await fetch(url, {}, { onBodyFault: (fault) => faults.push(fault) });
    const fault = { reason: 'timeout', message: `${host} stopped in the middle of its answer.` };
    await expect(response.text()).rejects.toMatchObject(fault);
    expect(faults).toEqual([expect.objectContaining(fault)]);
    await until(() => closed.length === 1);
  });

  it('ends a body that drips when the whole has taken too long', async () => {
    const { url, closed, host } = await listen((socket) => {
      socket.write(LONG);
      drip(socket, '.');
    });
    const { fetch } = guard({ bodyIdleMs: 60_000, totalMs: 60 });
    await expect(fetch(url).then((response) => response.text())).rejects.toMatchObject({
      reason: 'timeout',
      message: `${host} did not finish its answer in time.`,
    });
    await until(() => closed.length === 1);
  });

  it('keeps a stream that goes on for longer than the answer may take to begin', async () => {
    const { url, sockets } = await listen((socket) => {
      socket.write(CHUNKED);
      drip(socket, '1\r\n.\r\n');
      setTimeout(() => socket.end('0\r\n\r\n'), 450);
    });
    const { fetch } = guard({ headersMs: 300, bodyIdleMs: 300, totalMs: 300 });
    const response = await fetch(url, {}, { limits: { totalMs: Infinity } });
    expect(await response.text()).toMatch(/^\.+$/);
    expect(sockets.size).toBe(1);
  });

  it('lets a request wait for a free connection for connectMs, and opens no more than allowed', async () => {
    const { url, sockets, heads } = await listen(() => undefined);
    const { fetch } = guard({ connectMs: 200, headersMs: 600 }, { connectionsPerOriginMax: 1 });
    const first = fetch(url);
    first.catch(() => undefined);
    await until(() => heads.length === 1);
    await expect(fetch(url)).rejects.toMatchObject({ reason: 'timeout' });
    await expect(first).rejects.toMatchObject({ reason: 'timeout' });
    expect(heads).toHaveLength(1);
    expect(sockets.size).toBe(1);
  });
});

describe('size', () => {
  it('stops a body of 1 GB at its limit, without having taken much more of it', async () => {
    let sent = 0;
    const chunk = Buffer.alloc(64 * KIB, 'x');
    const framed = Buffer.concat([Buffer.from('10000\r\n'), chunk, Buffer.from('\r\n')]);
    const { url, closed, sockets } = await listen((socket) => {
      socket.write(CHUNKED);
      flood(socket, framed);
    });
    const { fetch } = guard({ bodyBytesMax: MIB });
    const response = await fetch(url);
    await expect(response.text()).rejects.toMatchObject({ reason: 'too_large' });
    await until(() => closed.length === 1);
    for (const socket of sockets) sent += socket.bytesWritten;
    expect(sent).toBeLessThan(32 * MIB); // what the kernel's buffers took included
  });

  it('takes a body of exactly the limit and refuses one byte more', async () => {
    const { url } = await listen((socket, head) => {
      const body = head.includes('/more') ? '5\r\nabcde\r\n' : '4\r\nabcd\r\n';
      socket.end(`${CHUNKED}${body}0\r\n\r\n`);
    });
    const { fetch } = guard({ bodyBytesMax: 4 });
    expect(await (await fetch(url)).text()).toBe('abcd');
    const more = fetch(`${url}/more`).then((response) => response.text());
    await expect(more).rejects.toMatchObject({ reason: 'too_large' });
  });

  it('refuses a body that is announced as too long before any of it is read', async () => {
    const { url } = await listen((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1073741824\r\n\r\n');
    });
    const { fetch } = guard({});
    await expect(fetch(url)).rejects.toMatchObject({ reason: 'too_large' });
  });

  it('stops taking a body that nobody reads, and gives it up', async () => {
    const { url, closed, sockets } = await listen((socket) => {
      socket.write(CHUNKED);
      flood(socket, `1000\r\n${'x'.repeat(0x1000)}\r\n`);
    });
    const { fetch } = guard({ bodyIdleMs: 100, bodyBytesMax: 1024 * MIB });
    await fetch(url);
    await until(() => closed.length === 1);
    for (const socket of sockets) expect(socket.bytesWritten).toBeLessThan(32 * MIB);
  });

  it('refuses a compressed body unread, having asked for none (gzip bomb)', async () => {
    const bomb = gzipSync(Buffer.alloc(16 * MIB));
    const { url, heads } = await listen((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-encoding: GZIP\r\ncontent-length: ${bomb.length}\r\n\r\n`);
      socket.write(bomb);
    });
    const { fetch } = guard({});
    await expect(fetch(url, { headers: { 'accept-encoding': 'gzip' } })).rejects.toMatchObject({
      reason: 'http_error',
    });
    expect(heads[0]).toContain('accept-encoding: identity\r\n');
    expect(heads[0]).not.toContain('gzip');
  });

  it('refuses headers that are too large', async () => {
    const { url, host } = await listen((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      flood(socket, `x-large: ${'x'.repeat(1000)}\r\n`);
    });
    const { fetch } = guard({}, { headerBytesMax: 4 * KIB });
    await expect(fetch(url)).rejects.toMatchObject({
      reason: 'too_large',
      message: `The headers of ${host} are too large.`,
    });
  });
});

describe('aborting', () => {
  it('frees the connection in the middle of a body, and is no fault of the upstream', async () => {
    const { url, closed } = await listen((socket) => void socket.write(`${LONG}begin`));
    const faults: UpstreamError[] = [];
    const { fetch } = guard({});
    const controller = new AbortController();
    const response = await fetch(
      url,
      { signal: controller.signal },
      { onBodyFault: (fault) => faults.push(fault) },
    );
    const text = response.text();
    controller.abort(new Error('the caller left'));
    await expect(text).rejects.toThrow('the caller left');
    await until(() => closed.length === 1);
    expect(faults).toEqual([]);
  });

  it('frees the connection before there is an answer', async () => {
    const { url, closed, heads } = await listen(() => undefined);
    const { fetch } = guard({});
    const controller = new AbortController();
    const call = fetch(url, { signal: controller.signal });
    call.catch(() => undefined);
    await until(() => heads.length === 1);
    controller.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    await until(() => closed.length === 1);
  });

  it('sends nothing of a request that was aborted while it waited for a connection', async () => {
    const { url, heads, sockets } = await listen((socket) => {
      if (heads.length > 1) socket.write(SHORT);
    });
    const { fetch } = guard({}, { connectionsPerOriginMax: 1 });
    const controller = new AbortController();
    const first = fetch(url);
    await until(() => heads.length === 1);
    const waiting = fetch(`${url}/waiting`, { signal: controller.signal });
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    for (const socket of sockets) socket.write(SHORT);
    expect(await (await first).text()).toBe('ok');
    expect(await (await fetch(`${url}/last`)).text()).toBe('ok');
    expect(heads.map((head) => head.split(' ')[1])).toEqual(['/mcp', '/mcp/last']);
  });

  it('opens no connection for a signal that is aborted already', async () => {
    const { url, sockets } = await listen(() => undefined);
    const { fetch } = guard({});
    await expect(fetch(url, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    expect(sockets.size).toBe(0);
  });

  it('frees the connection of a body that its reader gives up', async () => {
    const { url, closed } = await listen((socket) => void socket.write(`${LONG}begin`));
    const response = await guard({}).fetch(url);
    await response.body?.cancel();
    await until(() => closed.length === 1);
  });

  it('says cancelled of what is under way when it closes, and of all that comes later', async () => {
    const { url, closed, heads } = await listen(() => undefined);
    const { fetch, close } = guard({});
    const call = fetch(url);
    call.catch(() => undefined);
    await until(() => heads.length === 1);
    await Promise.all([close(), close()]);
    await expect(call).rejects.toMatchObject({ reason: 'cancelled' });
    await expect(fetch(url)).rejects.toMatchObject({ reason: 'cancelled' });
    await until(() => closed.length === 1);
  });
});

describe('what goes over the wire', () => {
  it('holds what the caller gave and what HTTP needs, nothing else', async () => {
    const { url, host, heads } = await listen((socket) => void socket.write(SHORT));
    const headers = { authorization: 'Bearer mine', host: 'evil.example', 'transfer-encoding': 'chunked' };
    await guard({}).fetch(`${url}?a=b#c`, {
      method: 'POST',
      headers,
      body: '{}',
      referrer: 'https://secret.example/',
    });
    const [line, ...fields] = heads.join('').split('\r\n\r\n')[0]?.split('\r\n') ?? [];
    expect(line).toBe('POST /mcp?a=b HTTP/1.1');
    expect(fields.sort()).toEqual([
      'accept-encoding: identity',
      'authorization: Bearer mine',
      'connection: keep-alive',
      'content-length: 2',
      `host: ${host}`,
    ]);
  });

  it('neither shows nor sends back a cookie', async () => {
    const { url, heads } = await listen((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nset-cookie: a=b\r\nx-seen: yes\r\ncontent-length: 0\r\n\r\n');
    });
    const { fetch } = guard({});
    const { headers } = await fetch(url);
    expect([headers.get('set-cookie'), headers.getSetCookie(), headers.get('x-seen')]).toEqual([
      null,
      [],
      'yes',
    ]);
    await fetch(url);
    expect(heads.join('')).not.toMatch(/cookie/i);
  });

  it.each([401, 403, 404, 405, 429, 500, 503])('gives back %i as an answer', async (status) => {
    const { url } = await listen((socket) => {
      socket.write(`HTTP/1.1 ${status} No\r\nretry-after: 3\r\ncontent-length: 2\r\n\r\nno`);
    });
    const response = await guard({}).fetch(url);
    expect([response.status, response.headers.get('retry-after'), await response.text()]).toEqual([
      status,
      '3',
      'no',
    ]);
  });

  it.each([
    ['no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n', 'http_error'],
    ['a status beyond HTTP', 'HTTP/1.1 999 Odd\r\ncontent-length: 0\r\n\r\n', 'http_error'],
    [
      'an upgrade that nobody asked for',
      'HTTP/1.1 101 Up\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
      'unreachable',
    ],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab', 'http_error'],
  ])('refuses %s', async (_name, answer, reason) => {
    const { url } = await listen((socket) => void socket.write(answer));
    await expect(guard({}).fetch(url)).rejects.toMatchObject({ reason });
  });

  it('says unreachable when the connection breaks, before the answer and within it, and sends nothing twice', async () => {
    const { url, heads } = await listen((socket, head) => {
      socket.end(head.includes('/body') ? `${LONG}begin` : '');
    });
    const { fetch } = guard({});
    await expect(fetch(url, { method: 'POST', body: '{}' })).rejects.toMatchObject({ reason: 'unreachable' });
    const response = await fetch(`${url}/body`);
    await expect(response.text()).rejects.toMatchObject({ reason: 'unreachable' });
    expect(heads.filter((head) => head.includes('POST'))).toHaveLength(1);
  });

  it('refuses methods and bodies that MCP does not use', async () => {
    const { fetch } = guard({});
    await expect(fetch('https://a.example/', { method: 'CONNECT' })).rejects.toThrow(TypeError);
    await expect(fetch('https://a.example/', { method: 'POST', body: new FormData() })).rejects.toThrow(
      TypeError,
    );
  });
});
