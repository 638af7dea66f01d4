import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expectProblem } from '../../harness/expect-problem.js';
import { signUp, type Person } from '../../harness/people.js';
import { EGRESS_TO_SAMPLES } from '../../harness/sample-upstream.js';
import type { ServerProcess } from '../../harness/server-process.js';
import { useStudio } from '../../harness/use-studio.js';

/** Addresses that lead inside, in the spellings by which filters are got round. `PORT` is one that listens. */
const INSIDE: readonly (readonly [what: string, url: string])[] = [
  ['loopback', 'https://127.0.0.1:PORT/mcp'],
  ['loopback without encryption', 'http://127.0.0.1:PORT/mcp'],
  ['the name of loopback', 'https://localhost:PORT/mcp'],
  ['the name of loopback with a dot', 'https://localhost.:PORT/mcp'],
  ['a name below that of loopback', 'https://tools.localhost:PORT/mcp'],
  ['another address of loopback', 'https://127.255.0.9:PORT/mcp'],
  ['loopback as one decimal number', 'https://2130706433:PORT/mcp'],
  ['loopback as one hexadecimal number', 'https://0x7f000001:PORT/mcp'],
  ['loopback in octal', 'https://0177.0.0.1:PORT/mcp'],
  ['loopback in short', 'https://127.1:PORT/mcp'],
  ['loopback in full-width digits', 'https://１２７.0.0.1:PORT/mcp'],
  ['loopback with a dot', 'https://127.0.0.1.:PORT/mcp'],
  ['loopback of IPv6', 'https://[::1]:PORT/mcp'],
  ['loopback mapped into IPv6', 'https://[::ffff:127.0.0.1]:PORT/mcp'],
  ['loopback mapped into IPv6, in hexadecimal', 'https://[::ffff:7f00:1]:PORT/mcp'],
  ['loopback translated by NAT64', 'https://[64:ff9b::7f00:1]:PORT/mcp'],
  ['loopback tunnelled by 6to4', 'https://[2002:7f00:1::]:PORT/mcp'],
  ['no address', 'https://0.0.0.0:PORT/mcp'],
  ['no address of IPv6', 'https://[::]:PORT/mcp'],
  ['a private network, 10/8', 'https://10.0.0.1/mcp'],
  ['a private network, 172.16/12', 'https://172.31.255.255/mcp'],
  ['a private network, 192.168/16', 'https://192.168.1.1/mcp'],
  ['a carrier’s network', 'https://100.64.0.1/mcp'],
  ['a private network of IPv6', 'https://[fd00::1]/mcp'],
  ['a link-local address', 'https://169.254.1.1/mcp'],
  ['a link-local address of IPv6', 'https://[fe80::1]/mcp'],
  ['the metadata address', 'http://169.254.169.254/latest/meta-data'],
  ['the metadata address in decimal', 'http://2852039166/latest/meta-data'],
  ['the metadata address mapped into IPv6', 'http://[::ffff:169.254.169.254]/latest/meta-data'],
  ['the metadata address of IPv6', 'http://[fd00:ec2::254]/latest/meta-data'],
  ['a name of the metadata service', 'http://metadata.google.internal/computeMetadata'],
  ['multicast', 'https://224.0.0.1/mcp'],
  ['broadcast', 'https://255.255.255.255/mcp'],
];
/** What is wrong whatever it leads to. */
const MALFORMED: readonly (readonly [what: string, url: string])[] = [
  ['a user name and a password', 'https://user:pass@mcp.example.org/mcp'],
  ['a user name that looks like the host', 'https://mcp.example.org@127.0.0.1/mcp'],
  ['a file', 'file:///etc/passwd'],
  ['another scheme', 'ftp://mcp.example.org/mcp'],
  ['a script', 'javascript:alert(1)'],
  ['no encryption on the way out', 'http://93.184.215.14/mcp'],
  ['a port of another protocol', 'https://mcp.example.org:25/mcp'],
  ['a fragment', 'https://mcp.example.org/mcp#tools'],
  ['no host', 'https://'],
  ['no URL', '127.0.0.1'],
  ['too many characters', `https://mcp.example.org/${'a'.repeat(2_048)}`],
];

describe('an upstream’s address', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  /** A process that was told of no range that it may reach. */
  let closed: ServerProcess;
  let person: Person;
  let inside: Server;
  let knocks = 0;

  beforeAll(async () => {
    closed = await studio.start({ EGRESS_ALLOW: '' });
    person = await signUp(studio, 'pro');
    inside = createServer((_, response) => response.end()).listen(0);
    inside.on('connection', () => (knocks += 1));
    await once(inside, 'listening');
    studio.atEnd(() => void inside.close());
  });

  const there = (url: string) => url.replace('PORT', String((inside.address() as AddressInfo).port));
  const create = (url: string, at: ServerProcess = closed) =>
    at.ask({
      method: 'POST',
      path: '/v1/connections',
      cookie: person.cookie,
      json: { name: 'Inside', url: there(url) },
    });
  const expectUrlRefused = async (url: string, at?: ServerProcess) => {
    expectProblem(await create(url, at), 400, 'invalid_request', {
      fields: [expect.objectContaining({ path: 'url' })],
    });
  };

  it.each(INSIDE)('is refused and not dialled where it is %s: %s', async (_what, url) => {
    await expectUrlRefused(url);
    expect(knocks).toBe(0);
  });

  it.each(MALFORMED)('is refused where it has or is %s', async (_what, url) => {
    await expectUrlRefused(url);
    await expectUrlRefused(url, studio.server);
  });

  it('is refused outside the ranges that the operator allows, also where some are', async () => {
    await expectUrlRefused('http://10.0.0.1/mcp', studio.server);
    await expectUrlRefused('http://169.254.169.254/mcp', studio.server);
    await expectUrlRefused('http://[::1]:PORT/mcp', studio.server);
  });

  it('is refused alike when a connection is given another one', async () => {
    const { body } = await create('https://upstream.invalid/mcp');
    const path = `/v1/connections/${String(body['id'])}`;
    for (const [, url] of INSIDE.slice(0, 8)) {
      const json = { url: there(url) };
      const answer = await closed.ask({ method: 'PATCH', path, cookie: person.cookie, json });
      expectProblem(answer, 400, 'invalid_request', { fields: [expect.objectContaining({ path: 'url' })] });
    }
    expect(knocks).toBe(0);
  });

  it('is judged at each call: what another process was allowed to save is not dialled here', async () => {
    const saved = await create('http://127.0.0.1:PORT/mcp', studio.server);
    expect(saved.status).toBe(201);
    const before = knocks;

    const path = `/v1/connections/${String(saved.body['id'])}/test`;
    const test = await closed.ask({ method: 'POST', path, cookie: person.cookie });

    expect(test.body).toMatchObject({ reachable: false, problem: { reason: 'blocked_address' } });
    expect(knocks).toBe(before);
  });
});
