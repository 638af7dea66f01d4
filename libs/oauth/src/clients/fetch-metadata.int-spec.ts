import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMetadataFetch, fetchMetadata } from './fetch-metadata.js';

let server: Server;
let answer: RequestListener;
let asked: string[];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
beforeEach(() => {
  asked = [];
});
afterAll(() => new Promise((done) => server.close(done)));

const LOOPBACK = { allow: ['127.0.0.1/32'] };
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/client.json`;

async function fetched(policy = LOOPBACK, from = url()): Promise<Response> {
  const guarded = createMetadataFetch(policy);
  try {
    return await fetchMetadata(guarded.fetch, from, null);
  } finally {
    await guarded.close();
  }
}

describe('fetching a metadata document', () => {
  it('reduces it to what is looked at, and keeps what makes it invalid', async () => {
    answer = (_request, response) => {
      response.setHeader('cache-control', 'max-age=7');
      response.end(JSON.stringify({ client_id: 'x', redirect_uris: [], scope: 'a', client_secret: 's' }));
    };
    const response = await fetched();
    expect(response.headers.get('cache-control')).toBe('max-age=7');
    expect(await response.json()).toMatchObject({
      client_id: 'x',
      client_secret: 's',
      application_type: 'native',
    });
  });

  it.each([301, 302, 307, 308])('follows no redirect (%d), not on the same host either', async (status) => {
    answer = (_request, response) => void response.writeHead(status, { location: '/other.json' }).end();
    await expect(fetched()).rejects.toMatchObject({ reason: 'redirected' });
    expect(asked).toEqual(['/client.json']);
  });

  it('reads 64 KiB and no byte more', async () => {
    const document = (length: number) =>
      JSON.stringify({ client_name: 'x', filling: '' }).replace('""', `"${'y'.repeat(length)}"`);
    const frame = document(0).length;
    for (const announced of [true, false]) {
      answer = (_request, response) => {
        const body = document(Number(asked.length === 1 ? 65_536 - frame : 65_537 - frame));
        if (announced) response.setHeader('content-length', body.length);
        else response.write(body.slice(0, 10));
        response.end(announced ? body : body.slice(10));
      };
      asked = [];
      expect((await fetched()).status).toBe(200);
      await expect(fetched()).rejects.toMatchObject({ reason: 'too_large' });
    }
  });

  it.each([
    'https://127.0.0.1/',
    'https://localhost/',
    'https://[::1]/',
    'https://10.0.0.1/',
    'https://169.254.169.254/latest/meta-data',
    'https://[::ffff:127.0.0.1]/',
    'https://0.0.0.0/',
    'http://program.example/',
  ])('does not dial %s', async (from) => {
    await expect(fetched({ allow: [] }, from)).rejects.toMatchObject({ reason: 'blocked_address' });
  });

  it('does not dial loopback that the operator did not allow', async () => {
    await expect(fetched({ allow: ['10.0.0.0/8'] })).rejects.toMatchObject({ reason: 'blocked_address' });
    expect(asked).toEqual([]);
  });

  it.each(['[]', 'null', '"text"', '{', ''])('refuses %j', async (body) => {
    answer = (_request, response) => void response.end(body);
    await expect(fetched()).rejects.toThrow();
  });

  it('hands on that there is none', async () => {
    answer = (_request, response) => void response.writeHead(404).end('{}');
    expect((await fetched()).status).toBe(404);
  });
});
