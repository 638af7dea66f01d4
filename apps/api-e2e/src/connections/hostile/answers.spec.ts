import { saveConnection, type SavedConnection } from '../../harness/connections.js';
import { expectProblem } from '../../harness/expect-problem.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { RawUpstream, type RawExchange } from '../../harness/raw-upstream.js';
import { EGRESS_TO_SAMPLES } from '../../harness/sample-upstream.js';
import { useStudio } from '../../harness/use-studio.js';

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;
/** What the server promises for reading a list, and a margin for a busy machine. */
const LIST_LIMIT_MS = 15_000 + 10_000;

describe('an upstream', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let person: Person;
  let upstream: RawUpstream;

  beforeAll(async () => {
    person = await signUp(studio, 'pro');
  });
  beforeEach(async () => {
    upstream = await RawUpstream.start();
  });
  afterEach(() => upstream.stop());

  const spoil = (method: string, how: (exchange: RawExchange) => void) => {
    upstream.spoil = (exchange) => {
      if (exchange.method !== method) return false;
      how(exchange);
      return true;
    };
  };
  const connect = () => saveConnection(studio, person, { url: upstream.url });
  const call = async ({ resource, tools }: SavedConnection) => {
    const { key } = await createKey(studio, person, { permissions: { [resource]: ['*'] } });
    return studio.ask({ method: 'POST', path: `${tools}/echo`, key, json: {} });
  };
  const send = ({ response }: RawExchange, body: string, type = 'application/json') =>
    void response.writeHead(200, { 'content-type': type }).end(body);
  /** A list, or the like, of a gigabyte, as long as anybody takes it. */
  const flood = (sent: { bytes: number }, type: string) => {
    return ({ response }: RawExchange) => {
      const chunk = Buffer.alloc(MIB / 4, 'a');
      const more = () => {
        while (!response.destroyed && sent.bytes < GIB) {
          sent.bytes += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
        response.end();
      };
      response.writeHead(200, { 'content-type': type });
      more();
    };
  };

  it('that hangs is given up within its time, and says so', async () => {
    spoil('tools/list', () => undefined);
    const startedAt = Date.now();

    const { view } = await connect();

    expect(view).toMatchObject({ state: 'failing', problem: { reason: 'timeout' } });
    expect(Date.now() - startedAt).toBeLessThan(LIST_LIMIT_MS);
  });

  it('that drips is given up within its time', async () => {
    spoil('tools/list', ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const timer = setInterval(() => response.write(': still here\n\n'), 50);
      response.once('close', () => clearInterval(timer));
    });
    const startedAt = Date.now();

    const { view } = await connect();

    expect(view).toMatchObject({ state: 'failing', problem: { reason: 'timeout' } });
    expect(Date.now() - startedAt).toBeLessThan(LIST_LIMIT_MS);
  });

  it.each(['application/json', 'text/event-stream'])(
    'that answers a list with a gigabyte of %s is cut off',
    async (type) => {
      const sent = { bytes: 0 };
      spoil('tools/list', flood(sent, type));

      const { view } = await connect();

      expect(view).toMatchObject({ state: 'failing', problem: { reason: 'too_large' } });
      expect(sent.bytes).toBeLessThan(64 * MIB);
    },
  );

  it.each(['application/json', 'text/event-stream'])(
    'that answers a call with a gigabyte of %s is cut off, and the server goes on',
    async (type) => {
      const sent = { bytes: 0 };
      const connection = await connect();
      spoil('tools/call', flood(sent, type));

      const answer = await call(connection);

      expectProblem(answer, 502, 'upstream_failed', { reason: 'too_large' });
      expect(sent.bytes).toBeLessThan(64 * MIB);
      expect((await studio.ask({ path: '/readyz' })).status).toBe(200);
    },
  );

  it.each([
    ['no JSON', '{"jsonrpc":"2.0",'],
    ['no message', '[]'],
    ['another’s answer', '{"jsonrpc":"2.0","id":"of-another-call","result":{"content":[]}}'],
    ['a number', '7'],
    ['nothing', ''],
  ])('that answers a call with %s is said to have failed', async (_what, body) => {
    const connection = await connect();
    spoil('tools/call', (exchange) => send(exchange, body));

    expectProblem(await call(connection), 502, 'upstream_failed', { reason: 'invalid_answer' });
  });

  it('that answers with a page for people is said to have failed, and nothing of the page is told', async () => {
    const connection = await connect();
    spoil('tools/call', (exchange) => send(exchange, '<script>alert(1)</script>', 'text/html'));

    const answer = await call(connection);

    expectProblem(answer, 502, 'upstream_failed', { reason: 'invalid_answer' });
    expect(answer.text).not.toContain('<script>');
  });

  it('that nests the result of a call 10,000 deep is said to have failed', async () => {
    const connection = await connect();
    const deep = `{"content":[],"structuredContent":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`;
    spoil('tools/call', ({ reply }) => reply(deep));

    expectProblem(await call(connection), 502, 'upstream_failed', { reason: 'invalid_answer' });
  });

  it.each([401, 403])(
    'that answers %i failed by its own credentials: the key of the caller is good',
    async (status) => {
      const connection = await connect();
      spoil('tools/call', ({ response }) => void response.writeHead(status).end('no'));

      const answer = await call(connection);

      expectProblem(answer, 502, 'upstream_failed', { reason: 'unauthorized' });
      expect(answer.headers['www-authenticate']).toBeUndefined();
    },
  );

  it('that fails again and again is left alone for a while', async () => {
    const connection = await connect();
    spoil('tools/call', ({ response }) => void response.writeHead(500).end());
    for (let attempt = 1; attempt <= 3; attempt += 1) await call(connection);
    const before = upstream.requests;

    const answer = await call(connection);

    expectProblem(answer, 502, 'upstream_failed', {
      reason: 'circuit_open',
      retryAfterSeconds: expect.any(Number),
    });
    expect(upstream.requests).toBe(before);
  });
});
