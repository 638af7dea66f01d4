import { startHostileUpstream, type HostileExchange, type HostileUpstream } from '../testing/index.js';
import { createGuardedFetch } from './create-guarded-fetch.js';
import type { GuardedFetch } from './guarded-fetch.js';

let upstream: HostileUpstream;
let elsewhere: HostileUpstream;
let way: GuardedFetch;
let paths: string[];
let opened: { close(): Promise<void> }[] = [];

beforeEach(async () => {
  paths = [];
  elsewhere = await startHostileUpstream(({ response }) => void response.end('elsewhere'));
  upstream = await startHostileUpstream(({ request, response }) => {
    const url = new URL(request.url ?? '/', 'http://upstream');
    paths.push(url.pathname);
    const status = Number(url.searchParams.get('status'));
    if (status === 0) return void response.end('arrived');
    response.writeHead(status, { location: url.searchParams.get('to') ?? '' }).end('moved');
  });
  way = createGuardedFetch({ policy: { allow: ['127.0.0.1/32'] } });
});

afterEach(async () => {
  await Promise.all([way, upstream, elsewhere, ...opened].map((one) => one.close()));
  opened = [];
});

async function start(handler: (exchange: HostileExchange) => void): Promise<HostileUpstream> {
  const server = await startHostileUpstream(handler);
  opened.push(server);
  return server;
}

function redirecting(status: number, to: string): string {
  return `http://127.0.0.1:${upstream.port}/mcp?${new URLSearchParams({ status: String(status), to })}`;
}

const POST = { method: 'POST', headers: { authorization: 'Bearer secret' }, body: '{"a":1}' };

describe('redirects', () => {
  it.each([307, 308])('follows %i within the origin with method, headers and body', async (status) => {
    const response = await way.fetch(redirecting(status, '/moved'), POST);
    expect(await response.text()).toBe('arrived');
    expect(paths).toEqual(['/mcp', '/moved']);
    expect(upstream.requests[1]).toMatchObject({
      body: POST.body,
      headers: { authorization: 'Bearer secret' },
    });
  });

  it.each([300, 301, 302, 303])('does not follow %i, not even within the origin', async (status) => {
    await expect(way.fetch(redirecting(status, '/moved'), POST)).rejects.toMatchObject({
      reason: 'redirected',
      message: `127.0.0.1:${upstream.port} redirects to http://127.0.0.1:${upstream.port}, which is not followed.`,
    });
    expect(paths).toEqual(['/mcp']);
  });

  it.each([307, 308, 302])(
    'sends nothing to another origin that %i points to, and names it',
    async (status) => {
      const target = `http://127.0.0.1:${elsewhere.port}`;
      await expect(way.fetch(redirecting(status, `${target}/path?token=1`), POST)).rejects.toMatchObject({
        reason: 'redirected',
        message: `127.0.0.1:${upstream.port} redirects to ${target}, which is not followed.`,
      });
      expect(elsewhere.requests).toEqual([]);
    },
  );

  it.each([
    ['the metadata service', 'http://169.254.169.254/latest/meta-data'],
    ['a private address', 'http://10.0.0.1/'],
    ['loopback by another name', 'http://localhost/'],
    ['https of the same host', 'https://127.0.0.1/'],
    ['a file', 'file:///etc/passwd'],
    ['no URL', 'http://['],
    ['a host without a scheme', '//10.0.0.1/'],
    ['a host behind backslashes', '\\\\10.0.0.1\\'],
  ])('does not follow a redirect to %s', async (_name, to) => {
    await expect(way.fetch(redirecting(307, to))).rejects.toMatchObject({ reason: 'redirected' });
    expect(paths).toEqual(['/mcp']);
  });

  it('does not follow a redirect within the origin that carries a user name', async () => {
    const to = `http://user@127.0.0.1:${upstream.port}/moved`;
    await expect(way.fetch(redirecting(307, to))).rejects.toMatchObject({ reason: 'redirected' });
  });

  it('gives up a loop after three redirects', async () => {
    const loop = redirecting(307, '/mcp');
    const looping = await start(({ response }) => {
      response.writeHead(307, { location: loop.slice(loop.indexOf('/mcp')) }).end();
    });
    await expect(way.fetch(`http://127.0.0.1:${looping.port}/mcp`)).rejects.toMatchObject({
      reason: 'redirected',
      message: `127.0.0.1:${looping.port} redirects more than 3 times.`,
    });
    expect(looping.requests).toHaveLength(4);
  });

  it('resolves and checks the name again when the redirect needs another connection', async () => {
    const addresses = ['127.0.0.1', '127.0.0.2'];
    const checking = createGuardedFetch({
      policy: { allow: ['127.0.0.1/32'] },
      resolve: async () => [{ address: addresses.shift() ?? '', family: 4 }],
    });
    opened.push(checking);
    const closing = await start(({ response }) => {
      response.writeHead(307, { location: '/moved', connection: 'close' }).end();
    });
    await expect(checking.fetch(`http://rebinding.example:${closing.port}/`)).rejects.toMatchObject({
      reason: 'blocked_address',
    });
    expect(closing.requests).toHaveLength(1);
  });

  it('passes on 304 and a redirect without a place', async () => {
    const odd = await start(({ request, response }) => {
      response.writeHead(Number(request.url?.slice(1))).end();
    });
    for (const status of [304, 307]) {
      expect((await way.fetch(`http://127.0.0.1:${odd.port}/${status}`)).status).toBe(status);
    }
  });

  it('holds the whole time limit over all redirects together', async () => {
    const slow = await start(({ response }) => {
      setTimeout(() => response.writeHead(307, { location: '/on' }).end(), 30);
    });
    const call = way.fetch(
      `http://127.0.0.1:${slow.port}/`,
      {},
      { limits: { totalMs: 70, redirectsMax: 20 } },
    );
    await expect(call).rejects.toMatchObject({ reason: 'timeout' });
    expect(slow.requests.length).toBeLessThanOrEqual(3);
  });
});
