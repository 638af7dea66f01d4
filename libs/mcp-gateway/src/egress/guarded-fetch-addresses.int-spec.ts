import { startHostileUpstream, type HostileExchange, type HostileUpstream } from '../testing/index.js';
import { createGuardedFetch, type GuardedFetchOptions } from './create-guarded-fetch.js';
import type { GuardedFetch } from './guarded-fetch.js';

const LOOPBACK = { allow: ['127.0.0.1/32'] };

let upstream: HostileUpstream;
let opened: { close(): Promise<void> }[] = [];

beforeEach(async () => {
  upstream = await start(
    ({ response }) => void response.writeHead(200, { connection: 'close' }).end('hello'),
  );
});

afterEach(async () => {
  await Promise.all(opened.map((one) => one.close()));
  opened = [];
});

async function start(handler: (exchange: HostileExchange) => void): Promise<HostileUpstream> {
  const server = await startHostileUpstream(handler);
  opened.push(server);
  return server;
}

function guard(options: GuardedFetchOptions): GuardedFetch {
  const way = createGuardedFetch(options);
  opened.push(way);
  return way;
}

/** A resolver that gives one answer after the other, and the names that it was asked for. */
function answers(...lists: string[][]) {
  const asked: string[] = [];
  const resolve = async (hostname: string) => {
    asked.push(hostname);
    const addresses = lists[asked.length - 1] ?? [];
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
  return { asked, resolve };
}

const BLOCKED = { name: 'UpstreamError', reason: 'blocked_address' };

describe('addresses that are blocked', () => {
  it.each([
    ['loopback', '127.0.0.1'],
    ['decimal loopback', '2130706433'],
    ['hexadecimal loopback', '0x7f.1'],
    ['octal loopback', '0177.0.0.1'],
    ['shortened loopback', '127.1'],
    ['zero', '0'],
    ['localhost', 'localhost'],
    ['localhost with a dot at its end', 'localhost.'],
    ['IPv6 loopback', '[::1]'],
    ['mapped loopback', '[::ffff:127.0.0.1]'],
    ['mapped loopback in hexadecimal', '[::ffff:7f00:1]'],
    ['the metadata address', '169.254.169.254'],
    ['the metadata name', 'metadata.google.internal'],
    ['IPv6 link-local', '[fe80::1]'],
    ['unique local', '[fd00::1]'],
    ['a private address', '10.0.0.1'],
  ])('refuses %s over http and https without a connection', async (_name, host) => {
    const { fetch } = guard({ policy: { allow: [] } });
    for (const scheme of ['http', 'https']) {
      await expect(fetch(`${scheme}://${host}:${upstream.port}/`)).rejects.toMatchObject(BLOCKED);
    }
    expect(upstream.requests).toEqual([]);
  });

  it('refuses a user name in front of a blocked host, and in front of an allowed one', async () => {
    const { fetch } = guard({ policy: LOOPBACK });
    await expect(fetch(`http://mcp.example.com@10.0.0.1/`)).rejects.toMatchObject(BLOCKED);
    await expect(fetch(`http://user:pass@127.0.0.1:${upstream.port}/`)).rejects.toMatchObject(BLOCKED);
    expect(upstream.requests).toEqual([]);
  });

  it('refuses ports of other protocols even at an allowed address', async () => {
    const { fetch } = guard({ policy: LOOPBACK });
    for (const port of [0, 22, 25, 6667]) {
      await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject(BLOCKED);
    }
  });
});

describe('names', () => {
  it('refuses a name of which one address is public and one is private', async () => {
    const { resolve } = answers(['8.8.8.8', '10.0.0.1'], ['10.0.0.1', '8.8.8.8']);
    const { fetch } = guard({ policy: { allow: [] }, resolve });
    await expect(fetch('https://two.example/')).rejects.toMatchObject(BLOCKED);
    await expect(fetch('https://two.example/')).rejects.toMatchObject(BLOCKED);
  });

  it('refuses a name of which one address is allowed and one is private', async () => {
    const { resolve } = answers(['127.0.0.1', '10.0.0.1']);
    const { fetch } = guard({ policy: LOOPBACK, resolve });
    await expect(fetch(`http://two.example:${upstream.port}/`)).rejects.toMatchObject(BLOCKED);
    expect(upstream.requests).toEqual([]);
  });

  it.each([
    ['10.0.0.1'],
    ['169.254.169.254'],
    ['::1'],
    ['fe80::1%eth0'],
    ['::ffff:10.0.0.1'],
    ['64:ff9b::a00:1'],
  ])('names the host and not the address when a name leads to %s', async (address) => {
    const { resolve } = answers([address]);
    const { fetch } = guard({ policy: LOOPBACK, resolve });
    await expect(fetch('https://inner.example/')).rejects.toMatchObject({
      ...BLOCKED,
      message:
        'inner.example leads into a network that this server does not reach; its operator can allow it.',
      cause: expect.objectContaining({ message: `inner.example has ${address}` }),
    });
  });

  it('refuses http to a name at a public address', async () => {
    const { resolve } = answers(['8.8.8.8']);
    const { fetch } = guard({ policy: LOOPBACK, resolve });
    await expect(fetch('http://public.example/')).rejects.toMatchObject({
      ...BLOCKED,
      message: 'public.example may be reached over https only.',
    });
  });

  it('dials the address that was checked, asks once for it, and sends the name as the host', async () => {
    const { asked, resolve } = answers(['127.0.0.1']);
    const { fetch } = guard({ policy: LOOPBACK, resolve });
    const response = await fetch(`http://mcp.example:${upstream.port}/mcp`);
    expect(await response.text()).toBe('hello');
    expect(asked).toEqual(['mcp.example']);
    expect(upstream.requests.map(({ headers }) => headers.host)).toEqual([`mcp.example:${upstream.port}`]);
  });

  it('checks a name anew for its second connection (DNS rebinding)', async () => {
    const { asked, resolve } = answers(['127.0.0.1'], ['127.0.0.2']);
    const { fetch } = guard({ policy: LOOPBACK, resolve });
    const url = `http://rebinding.example:${upstream.port}/`;
    await (await fetch(url)).text();
    await expect(fetch(url)).rejects.toMatchObject(BLOCKED);
    expect(asked).toHaveLength(2);
    expect(upstream.requests).toHaveLength(1);
  });

  it('resolves nothing for a connection that stands, so nobody can turn it elsewhere', async () => {
    const { asked, resolve } = answers(['127.0.0.1'], ['10.0.0.1']);
    const keeping = await start(({ response }) => void response.end('hello'));
    const { fetch } = guard({ policy: LOOPBACK, resolve });
    const url = `http://kept.example:${keeping.port}/`;
    await (await fetch(url)).text();
    await new Promise(setImmediate); // the connection is given back one turn after the answer
    await (await fetch(url)).text();
    expect(asked).toHaveLength(1);
  });

  it('reaches the second address of a name when nothing listens at the first', async () => {
    const { resolve } = answers(['::1', '127.0.0.1']);
    const { fetch } = guard({ policy: { allow: ['127.0.0.1/32', '::1/128'] }, resolve });
    expect((await fetch(`http://both.example:${upstream.port}/`)).status).toBe(200);
  });

  it('says unreachable of a name without an address', async () => {
    const failing = guard({
      policy: LOOPBACK,
      resolve: () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })),
    });
    const empty = guard({ policy: LOOPBACK, resolve: answers().resolve });
    for (const { fetch } of [failing, empty]) {
      await expect(fetch('https://nowhere.example/')).rejects.toMatchObject({ reason: 'unreachable' });
    }
  });

  it('asks a resolver that hangs once for all who wait for the same name, and lets them wait for connectMs', async () => {
    let asked = 0;
    const { fetch } = guard({
      policy: LOOPBACK,
      limits: { connectMs: 30 },
      resolve: () => {
        asked += 1;
        return new Promise(() => undefined);
      },
    });
    const calls = [1, 2, 3].map(() => fetch('https://hanging.example/'));
    for (const call of calls) await expect(call).rejects.toMatchObject({ reason: 'timeout' });
    expect(asked).toBe(1);
  });

  it('says unreachable when nothing listens, and keeps the address out of the message', async () => {
    const { resolve } = answers(['127.0.0.1']);
    const { fetch } = guard({ policy: LOOPBACK, resolve });
    const free = await startHostileUpstream(() => undefined);
    await free.close();
    await expect(fetch(`http://down.example:${free.port}/`)).rejects.toMatchObject({
      reason: 'unreachable',
      message: `down.example:${free.port} accepts no connection.`,
    });
  });
});

describe('the environment', () => {
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'];
  const before = names.map((name) => [name, process.env[name]] as const);

  afterEach(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  it('sends nothing through a proxy that the environment names', async () => {
    const proxy = await start(({ response }) => void response.end('proxied'));
    for (const name of names) process.env[name] = `http://127.0.0.1:${proxy.port}`;
    const { fetch } = guard({ policy: LOOPBACK });
    expect(await (await fetch(`http://127.0.0.1:${upstream.port}/`)).text()).toBe('hello');
    expect(proxy.requests).toEqual([]);
  });
});
