import { once } from 'node:events';
import { connect } from 'node:net';
import type { Caller, Outcome, ToolAnswer, ToolCall, ToolTarget } from '@paretostudio/studio';
import { makeKey, signUp, type SignedUp } from '../testing/people.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

const ID = '0199a3f2-1111-7000-8000-00000000000a';
const OTHER = '0199a3f2-2222-7000-8000-00000000000b';
const ECHO = `/v1/connections/${ID}/tools/echo`;
const FINE: ToolAnswer = {
  kind: 'result',
  result: {
    content: [{ type: 'text', text: 'hello' }],
    structuredContent: { text: 'hello' },
    _meta: { x: 1 },
  },
  isError: false,
};
const NOT_ENTERABLE: Outcome<ToolAnswer> = {
  ok: false,
  refusal: {
    code: 'not_found',
    detail: 'There is no such connection or agent, or this key may not use it.',
  },
};

describe('calling a tool over REST', () => {
  let server: TestApp;
  let person: SignedUp;
  let made: { id: string; key: string };
  let calls: { caller: Caller; target: ToolTarget; call: ToolCall }[];
  /** What the studio answers. */
  let answer: (call: ToolCall) => Promise<Outcome<ToolAnswer>>;

  beforeAll(async () => {
    server = await startTestApp();
    server.parts.studio.tools.call = (caller, target, call) => {
      calls.push({ caller, target, call });
      return answer(call);
    };
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    person = await signUp(server);
    made = await makeKey(server, person);
    calls = [];
    answer = async () => ({ ok: true, value: FINE });
  });

  const ask = (path = ECHO) => server.http.post(path).set('Authorization', `Bearer ${made.key}`);
  const gives = (value: ToolAnswer) => void (answer = async () => ({ ok: true, value }));
  const recorded = async () => {
    await server.parts.usage.flush();
    const { rows } = await server.storage.pool.query(
      `select surface, action, outcome, status, cost, connection_id, agent_id
         from paretostudio.usage_records where key_id = $1 order by at, id`,
      [made.id],
    );
    return rows;
  };

  it('hands the body to the tool as its arguments, whatever they are called, and answers with the result', async () => {
    const args = { id: 'mine', tool: 'too', text: 'hello', constructorName: null };
    const { body } = await ask().send(args).expect(200);
    expect(body).toEqual({
      content: [{ type: 'text', text: 'hello' }],
      structuredContent: { text: 'hello' },
      isError: false,
    });
    expect(calls).toMatchObject([
      {
        caller: { kind: 'api-key', keyId: made.id, surface: 'rest' },
        target: { kind: 'connection', id: ID },
        call: { name: 'echo', args, abilities: { form: false, url: false } },
      },
    ]);
    expect(calls[0]!.call.args).toEqual(args);
  });

  it('leaves out what a tool did not give', async () => {
    gives({ kind: 'result', result: {}, isError: true });
    const { body } = await ask().expect(200);
    expect(body).toEqual({ content: [], isError: true });
  });

  it('takes no body for no arguments', async () => {
    await ask().expect(200);
    await ask().set('Content-Type', 'application/json').expect(200);
    expect(calls.map(({ call }) => call.args)).toEqual([{}, {}]);
  });

  it.each(['[]', '"text"', '1', 'null', 'true'])('refuses the body %s and calls nothing', async (body) => {
    const refused = await ask().set('Content-Type', 'application/json').send(body).expect(400);
    expect(refused.body).toMatchObject({ code: 'invalid_request', fields: [{ path: '' }] });
    expect(calls).toEqual([]);
  });

  it.each([
    [`/v1/agents/${OTHER}/tools/tracker_search`, { kind: 'agent', id: OTHER }, 'tracker_search'],
    [`/v1/connections/${ID}/tools/issues%2Fsearch`, { kind: 'connection', id: ID }, 'issues/search'],
    [`/v1/connections/${ID}/tools/a.b%20c%25`, { kind: 'connection', id: ID }, 'a.b c%'],
    [`/v1/agents/${ID}/tools/approve`, { kind: 'agent', id: ID }, 'approve'],
    ['/v1/connections/no-uuid/tools/__proto__', { kind: 'connection', id: 'no-uuid' }, '__proto__'],
  ])('calls %s by the name that the path encodes', async (path, target, name) => {
    await ask(path).expect(200);
    expect(calls).toMatchObject([{ target, call: { name } }]);
  });

  it('leaves the name approve of a connection to the route that approves', async () => {
    await ask(`/v1/connections/${ID}/tools/approve`).send({});
    await ask(`/v1/connections/${ID}/tools/%61pprove`).send({});
    expect(calls).toEqual([]);
  });

  it('asks who shows nothing for a key, and lets a session of our own page in', async () => {
    const refused = await server.http.post(ECHO).send({}).expect(401);
    expect(refused.body.code).toBe('missing_credentials');
    await server.http.post(ECHO).set('Cookie', person.cookie).send({}).expect(200);
    expect(calls).toMatchObject([{ caller: { kind: 'session', memberId: person.memberId } }]);
    const foreign = server.http
      .post(ECHO)
      .set('Cookie', person.cookie)
      .set('Origin', 'https://evil.internal');
    expect((await foreign.send({}).expect(403)).body.code).toBe('browser_origin_refused');
    expect(calls).toHaveLength(1);
  });

  it('costs one request of the quota, and calls nothing when that is spent', async () => {
    made = await makeKey(server, person, { requestsPerDay: 1 });
    expect((await ask().expect(200)).get('RateLimit')).toMatch(/;r=0;/);
    const spent = await ask().expect(429);
    expect(spent.body.code).toBe('quota_exceeded');
    expect(calls).toHaveLength(1);
  });

  it('answers an unknown tool in the words for a target that is not there', async () => {
    const bare = async () => {
      const { body, headers } = await ask().expect(404);
      return { ...body, requestId: null, type: headers['content-type'] };
    };
    gives({ kind: 'unknown_tool' });
    const ofTool = await bare();
    answer = async () => NOT_ENTERABLE;
    expect(await bare()).toEqual(ofTool);
  });

  it.each([
    [
      'protocol_error',
      { kind: 'protocol_error', code: -32602, message: 'No such issue.' },
      /-32602: No such issue/,
    ],
    ['input_required', { kind: 'input_required', requests: {}, state: 'gws1.x' }, /asks a person/],
  ] as const)('answers 502 for the %s of an upstream', async (reason, given, detail) => {
    gives(given);
    const { body } = await ask().expect(502);
    expect(body).toMatchObject({ code: 'upstream_failed', reason, detail: expect.stringMatching(detail) });
    expect(JSON.stringify(body)).not.toContain('gws1.');
  });

  it('says why a server failed, and when to try again', async () => {
    const refusal = {
      code: 'upstream_failed',
      detail: 'Tracker does not answer.',
      reason: 'circuit_open',
      retryAfterSeconds: 17,
    } as const;
    answer = async () => ({ ok: false, refusal });
    const failed = await ask().expect(502);
    expect(failed.body).toMatchObject({ code: 'upstream_failed', reason: 'circuit_open' });
    expect(failed.get('Retry-After')).toBe('17');
    expect(failed.get('WWW-Authenticate')).toBeUndefined();
  });

  describe('is recorded', () => {
    const facts = { connectionId: ID, agentId: OTHER, tool: 'search', denial: null } as const;
    const answersWith = (told: Parameters<NonNullable<ToolCall['onFacts']>>[0], value: ToolAnswer) => {
      answer = async (call) => {
        call.onFacts?.(told);
        return { ok: true, value };
      };
    };

    it('under the name that the tool has upstream, with connection and agent', async () => {
      answersWith(facts, FINE);
      await ask().expect(200);
      expect(await recorded()).toEqual([
        {
          surface: 'rest',
          action: 'search',
          outcome: 'ok',
          status: 200,
          cost: 1,
          connection_id: ID,
          agent_id: OTHER,
        },
      ]);
    });

    it.each([
      ['tool_error', { kind: 'result', result: {}, isError: true }, 200],
      ['tool_error', { kind: 'protocol_error', code: 1, message: 'no' }, 502],
      ['upstream_failed', { kind: 'input_required', requests: {}, state: 's' }, 502],
    ] as const)('as %s for %j', async (outcome, value, status) => {
      answersWith(facts, value);
      await ask().expect(status);
      expect(await recorded()).toMatchObject([{ action: 'search', outcome, status }]);
    });

    it.each(['permission_denied', 'not_found'] as const)(
      'as %s where its caller is told that there is nothing, and under no name that was made up',
      async (denial) => {
        answersWith({ connectionId: ID, agentId: null, tool: null, denial }, { kind: 'unknown_tool' });
        await ask(`/v1/connections/${ID}/tools/made_up`).expect(404);
        expect(await recorded()).toMatchObject([
          { action: 'tools/call', outcome: denial, status: 404, connection_id: ID, agent_id: null },
        ]);
      },
    );

    it('as the failure that the client was told of, when it was we who did not wait', async () => {
      const refusal = { code: 'upstream_failed', detail: 'Given up.', reason: 'cancelled' } as const;
      answer = async (call) => {
        call.onFacts?.(facts);
        return { ok: false, refusal };
      };
      await ask().expect(502);
      expect(await recorded()).toMatchObject([{ action: 'search', outcome: 'upstream_failed', status: 502 }]);
    });

    it('as cancelled when the client does not wait, and the upstream is told', async () => {
      let signal: AbortSignal | undefined;
      const asked = new Promise<void>((resolve) => {
        answer = async (call) => {
          call.onFacts?.(facts);
          signal = call.signal;
          resolve();
          await once(call.signal!, 'abort');
          const refusal = { code: 'upstream_failed', detail: 'Gone.', reason: 'cancelled' } as const;
          return { ok: false, refusal };
        };
      });
      const { port } = new URL(await server.app.getUrl());
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(
        `POST ${ECHO} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-API-Key: ${made.key}\r\nContent-Length: 0\r\n\r\n`,
      );
      await asked;
      expect(signal?.aborted).toBe(false);
      socket.destroy();
      await once(signal!, 'abort');
      await server.http.get('/healthz').expect(200);
      expect(await recorded()).toMatchObject([{ action: 'search', outcome: 'cancelled' }]);
      expect(server.logged()).not.toContain('"level":"error"');
    });
  });
});
