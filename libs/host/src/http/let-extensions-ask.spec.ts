import fastify, { type FastifyInstance } from 'fastify';
import { letExtensionsAsk } from './let-extensions-ask.js';

const LISTED = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const FOREIGN = [
  'https://studio.example.org',
  'null',
  'chrome-extension://bbcdefghijklmnopabcdefghijklmnop',
  `${LISTED}.evil.example`,
  `${LISTED}/`,
  LISTED.toUpperCase(),
  `${LISTED}, https://evil.example`,
];

describe('letExtensionsAsk', () => {
  let instance: FastifyInstance;
  let asked: number;

  const make = (origins: readonly string[]) => {
    asked = 0;
    instance = fastify();
    letExtensionsAsk(instance, origins);
    instance.get('/v1/prompts', async () => {
      asked += 1;
      return {};
    });
    instance.get('/other', async () => ({}));
  };
  beforeEach(() => make([LISTED]));
  afterEach(() => instance.close());

  const preflight = (origin: string, url = '/v1/prompts') =>
    instance.inject({
      method: 'OPTIONS',
      url,
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,idempotency-key',
      },
    });
  const leaveOf = (headers: Readonly<Record<string, unknown>>) =>
    Object.keys(headers).filter((name) => name.startsWith('access-control-'));

  it('answers the preflight of a listed extension itself, without cookies', async () => {
    const answer = await preflight(LISTED);

    expect(answer.statusCode).toBe(204);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': LISTED,
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
      'access-control-allow-headers': 'Authorization, X-API-Key, Content-Type, Idempotency-Key',
      'access-control-max-age': '600',
      vary: 'Origin',
    });
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
    expect(asked).toBe(0);
  });

  it('lets a listed extension read the answer and the fields about its quota', async () => {
    const answer = await instance.inject({ url: '/v1/prompts', headers: { origin: LISTED } });

    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': LISTED,
      'access-control-expose-headers':
        'RateLimit, RateLimit-Policy, Retry-After, Sunset, WWW-Authenticate, X-Request-Id',
      vary: 'Origin',
    });
  });

  it('lets it read refusals too, such as of an address that is not there', async () => {
    const answer = await instance.inject({ url: '/v1/nothing', headers: { origin: LISTED } });

    expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([404, LISTED]);
  });

  it.each(FOREIGN)('gives %s no leave', async (origin) => {
    const plain = await instance.inject({ url: '/v1/prompts', headers: { origin } });

    expect(leaveOf((await preflight(origin)).headers)).toEqual([]);
    expect(leaveOf(plain.headers)).toEqual([]);
  });

  it.each(['/other', '/mcp', '/v1', '/v10/prompts'])('is about /v1/ alone, not %s', async (url) => {
    expect(leaveOf((await preflight(LISTED, url)).headers)).toEqual([]);
  });

  it('gives nobody leave where no extension is listed', async () => {
    await instance.close();
    make([]);

    expect(leaveOf((await preflight(LISTED)).headers)).toEqual([]);
  });
});
