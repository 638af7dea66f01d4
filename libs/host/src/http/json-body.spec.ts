import fastify, { type FastifyInstance } from 'fastify';
import { acceptJsonAlone, isTooDeep } from './json-body.js';
import { JSON_DEPTH_MAX } from './limits.js';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('isTooDeep', () => {
  it('tells the bound exactly', () => {
    expect(isTooDeep(Buffer.from(nested(JSON_DEPTH_MAX)), JSON_DEPTH_MAX)).toBe(false);
    expect(isTooDeep(Buffer.from(nested(JSON_DEPTH_MAX + 1)), JSON_DEPTH_MAX)).toBe(true);
  });

  it('does not count brackets inside strings, escaped quotes included', () => {
    expect(isTooDeep(Buffer.from(JSON.stringify({ text: `"\\${'['.repeat(99)}` })), 2)).toBe(false);
    expect(isTooDeep(Buffer.from('{"a":"\\\\","b":[[]]}'), 2)).toBe(true);
  });
});

describe('acceptJsonAlone', () => {
  let instance: FastifyInstance;
  beforeAll(async () => {
    instance = fastify();
    acceptJsonAlone(instance);
    instance.post('/', (request, reply) => reply.send({ body: request.body ?? null }));
    instance.post('/raw', { config: { rawBody: true } }, (request, reply) => reply.send(request.body));
    await instance.ready();
  });
  afterAll(() => instance.close());

  const post = (payload: string | Buffer, contentType = 'application/json') =>
    instance.inject({ method: 'POST', url: '/', payload, headers: { 'content-type': contentType } });

  it('reads JSON, with a charset or without', async () => {
    expect((await post('{"a":1}')).json()).toEqual({ body: { a: 1 } });
    expect((await post('{"a":"é"}', 'application/json; charset=utf-8')).json()).toEqual({ body: { a: 'é' } });
  });

  it('leaves every byte as it came to a route that asks for them, broken JSON and UTF-8 too', async () => {
    const payload = Buffer.from([0x5b, 0x20, 0xff, 0x00, 0x0a]);
    const headers = { 'content-type': 'application/json' };
    const answer = await instance.inject({ method: 'POST', url: '/raw', payload, headers });
    expect(answer.rawPayload.equals(payload)).toBe(true);
  });

  it('takes an empty body for none', async () => {
    expect((await post('')).json()).toEqual({ body: null });
  });

  it.each([
    ['malformed', '{"a":'],
    ['a prototype', '{"__proto__":{"admin":true}}'],
    ['a constructor', '{"constructor":{"prototype":{"admin":true}}}'],
    ['too deep', nested(JSON_DEPTH_MAX + 1)],
    ['not UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ])('refuses a body that is or names %s with 400', async (_name, payload) => {
    expect((await post(payload)).statusCode).toBe(400);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
  ])('refuses %s with 415', async (contentType) => {
    expect((await post('a=1', contentType)).statusCode).toBe(415);
  });
});
