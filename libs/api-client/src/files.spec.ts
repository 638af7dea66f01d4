import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createApiClient } from './create-api-client.js';
import { downloadOf } from './download-of.js';
import { ProblemError } from './problem-error.js';
import { rawBody } from './raw-body.js';
import { problemResponse, stubFetch } from './testing/stub-fetch.js';
import { valueOf } from './value-of.js';

/** Every byte there is, so that a detour over text would show. */
const BYTES = Uint8Array.from({ length: 256 }, (_, index) => index);

describe('over a real socket', () => {
  let server: Server;
  let baseUrl: string;
  const received: { type: string | undefined; body: Buffer }[] = [];

  beforeAll(async () => {
    server = createServer(async (req, res) => {
      if (req.method === 'GET') {
        res.setHeader('content-disposition', 'attachment; filename="code-review.zip"');
        res.setHeader('content-type', 'application/zip');
        res.end(BYTES);
        return;
      }
      const body = await buffer(req);
      received.push({ type: req.headers['content-type'], body });
      res.statusCode = 201;
      res.setHeader('content-type', 'application/json');
      res.end('{"name":"code-review"}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('sends a file byte for byte, under the media type that is named and not the file’s own', async () => {
    const file = new Blob([BYTES], { type: 'application/x-zip-compressed' });
    const call = createApiClient({ baseUrl }).POST('/v1/skills/import', rawBody('application/zip', file));
    expect(await valueOf(call)).toEqual({ name: 'code-review' });
    expect(received).toEqual([{ type: 'application/zip', body: Buffer.from(BYTES) }]);
  });

  it('takes a file byte for byte, with the name that the server gives it', async () => {
    const path = { id: 'code-review' };
    const call = createApiClient({ baseUrl }).GET('/v1/skills/{id}/export', {
      params: { path },
      parseAs: 'blob',
    });
    const { file, fileName } = await downloadOf(call);
    expect(fileName).toBe('code-review.zip');
    expect(file.type).toBe('application/zip');
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(BYTES);
  });
});

const downloaded = (answer: Response) => {
  const { fetch } = stubFetch(() => answer);
  const client = createApiClient({ baseUrl: 'http://studio.test', fetch });
  return downloadOf(
    client.GET('/v1/prompts/{id}/export', { params: { path: { id: 'a' } }, parseAs: 'blob' }),
  );
};

it('throws a refused download as the problem that it is', async () => {
  const call = downloaded(problemResponse(404, { code: 'not_found' }));
  await expect(call).rejects.toBeInstanceOf(ProblemError);
  await expect(call).rejects.toMatchObject({ problem: { code: 'not_found' } });
});

it.each([
  [null, null],
  ['attachment', null],
  ['attachment; filename=""', null],
  ['attachment; filename=usage.csv', 'usage.csv'],
  ['attachment; filename="../../etc/passwd"', 'passwd'],
  ['attachment; filename="C:\\\\x.md"', null],
  ['attachment; filename="a.md"; filename*=UTF-8\'\'b.md', 'a.md'],
])('reads from the disposition %j the name %j', async (disposition, fileName) => {
  const headers = disposition === null ? undefined : { 'content-disposition': disposition };
  expect((await downloaded(new Response('x', { headers }))).fileName).toBe(fileName);
});
