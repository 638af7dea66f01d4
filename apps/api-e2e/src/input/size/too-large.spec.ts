import { askRaw } from '../../harness/ask-raw.js';
import { createKey, signUp } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

const MIB = 1024 * 1024;

describe('a request that is too large', () => {
  const studio = useStudio();
  let key: string;

  beforeAll(async () => {
    ({ key } = await createKey(studio, await signUp(studio)));
  });

  const post = (length: number, body: string) =>
    askRaw(
      studio.server.url,
      [
        'POST /v1/prompts HTTP/1.1',
        'Host: studio.example',
        `Authorization: Bearer ${key}`,
        'Content-Type: application/json',
        `Content-Length: ${length}`,
        'Connection: close',
        '',
        body,
      ].join('\r\n'),
    );

  it.each([
    ['one header of 1 MiB', `X-Padding: ${'x'.repeat(MIB)}`],
    [
      '1 MiB of small headers',
      Array.from({ length: 16_384 }, (_, n) => `X-${n}: ${'x'.repeat(56)}`).join('\r\n'),
    ],
    ['a cookie of 1 MiB', `Cookie: paretostudio_session=${'x'.repeat(MIB)}`],
  ])('is refused with %s', async (_case, headers) => {
    const text = await askRaw(
      studio.server.url,
      `GET /v1/me HTTP/1.1\r\nHost: studio.example\r\n${headers}\r\nConnection: close\r\n\r\n`,
    );

    expect(text).toMatch(/^HTTP\/1\.1 431 /);
    expect(text).toContain('application/problem+json');
    expect(text).toContain('"code":"headers_too_large"');
  });

  it('is refused with a body of 10 MiB', async () => {
    const json = JSON.stringify({ title: 'T', body: 'x'.repeat(10 * MIB) });

    const text = await post(json.length, json);

    expect(text).toMatch(/^HTTP\/1\.1 413 /);
    expect(text).toContain('"code":"payload_too_large"');
  });

  it('is refused for a length that it only announces, without waiting for it', async () => {
    const text = await post(10 * MIB, '{');

    expect(text).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('is refused with a path that is longer than any route', async () => {
    const answer = await studio.ask({ path: `/v1/prompts/${'x'.repeat(4_000)}`, key });

    expect([400, 404, 414]).toContain(answer.status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('leaves the server well', async () => {
    await expect(studio.ask({ path: '/readyz' })).resolves.toMatchObject({ status: 200 });
  });
});
