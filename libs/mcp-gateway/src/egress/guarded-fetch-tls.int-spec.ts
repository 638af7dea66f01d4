import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { createGuardedFetch } from './create-guarded-fetch.js';
import type { GuardedFetch } from './guarded-fetch.js';

const NAME = 'mcp.example';
const TRUSTED = makeCertificate(NAME);

let server: Server;
let port: number;
let way: GuardedFetch | undefined;
const seen: { servername: string | false | null; host: string | undefined; resumed: boolean }[] = [];

beforeAll(async () => {
  server = createServer({ key: TRUSTED.key, cert: TRUSTED.certificate }, (request, response) => {
    const socket = request.socket as TLSSocket & { servername: string | false | null };
    seen.push({
      servername: socket.servername,
      host: request.headers.host,
      resumed: socket.isSessionReused(),
    });
    response.setHeader('connection', 'close').end('hello');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterAll(() => void server.close());

beforeEach(() => seen.splice(0));

afterEach(() => way?.close());

function guard(authorities?: readonly string[]): GuardedFetch {
  way = createGuardedFetch({
    policy: { allow: ['127.0.0.1/32'] },
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    certificateAuthorities: authorities,
  });
  return way;
}

describe('TLS', () => {
  it('asks the checked address for the name, in the handshake and in the request', async () => {
    const response = await guard([TRUSTED.certificate]).fetch(`https://${NAME}:${port}/`);
    expect(await response.text()).toBe('hello');
    expect(seen).toEqual([{ servername: NAME, host: `${NAME}:${port}`, resumed: false }]);
  });

  it.each([
    ['a certificate that nobody vouches for', NAME, undefined],
    ['a certificate for another name', 'other.example', [TRUSTED.certificate]],
    ['a certificate for a name when asked by address', '127.0.0.1', [TRUSTED.certificate]],
  ])('refuses %s and sends nothing', async (_name, host, authorities) => {
    await expect(guard(authorities).fetch(`https://${host}:${port}/`)).rejects.toMatchObject({
      reason: 'unreachable',
      message: `The certificate of ${host}:${port} is not valid.`,
    });
    expect(seen).toEqual([]);
  });
});

/** A self-signed certificate for one name, valid from 2020 to 2049. */
function makeCertificate(name: string): { key: string; certificate: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der(0x30, der(0x06, Buffer.from('2a8648ce3d040302', 'hex'))); // ecdsa-with-SHA256
  const commonName = der(0x30, der(0x06, Buffer.from('550403', 'hex')), der(0x0c, Buffer.from(name)));
  const subject = der(0x30, der(0x31, commonName));
  const validity = der(0x30, utcTime('200101000000Z'), utcTime('491231235959Z'));
  const alternatives = der(0x04, der(0x30, der(0x82, Buffer.from(name))));
  const extension = der(0x30, der(0x06, Buffer.from('551d11', 'hex')), alternatives);
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    subject,
    validity,
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, extension)),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
  return { key: toPem(privateKey), certificate: pem('CERTIFICATE', der(0x30, body, algorithm, signature)) };
}

function utcTime(text: string): Buffer {
  return der(0x17, Buffer.from(text));
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const header = length < 0x80 ? [tag, length] : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(header), content]);
}

function pem(label: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

function toPem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
