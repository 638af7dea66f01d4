import type { Client } from '@modelcontextprotocol/client';
import type { Caller } from '@paretostudio/studio';
import { legacyRequest, modernRequest } from '../../testing/modern-request.js';
import { openTestFace, type Era, type TestFace } from '../../testing/test-face.js';

let test: TestFace;

beforeAll(async () => {
  test = await openTestFace();
});
afterAll(() => test.close());
afterEach(() => expect(test.errors.splice(0)).toEqual([]));

interface Result {
  readonly isError?: boolean;
  readonly content: readonly { readonly text?: string }[];
  readonly structuredContent?: Readonly<Record<string, unknown>>;
  readonly _meta?: Readonly<Record<string, unknown>>;
  readonly resultType?: string;
  readonly requestState?: string;
  readonly inputRequests?: Readonly<
    Record<string, { method: string; params: Readonly<Record<string, unknown>> }>
  >;
}

const FORMS = { elicitation: { form: {} } };
const YES = { confirmation: { action: 'accept', content: { confirm: true } } };

/** A prompt to lose. */
async function prompt(caller: Caller): Promise<string> {
  const made = await test.studio.call('create_prompt', caller, { title: 'Doomed', body: 'B' });
  if (!made.ok) throw new Error(made.refusal.detail);
  return made.value.id;
}

async function exists(caller: Caller, id: string): Promise<boolean> {
  return (await test.studio.call('get_prompt', caller, { id })).ok;
}

async function call(client: Client, args: object): Promise<Result> {
  return (await client.callTool({ name: 'delete_prompt', arguments: { ...args } })) as Result;
}

/** Sends one round as it is and takes the result. */
async function round(...request: Parameters<typeof send>): Promise<Result> {
  const answer = await send(...request);
  if (answer.result === undefined) throw new Error(JSON.stringify(answer));
  return answer.result;
}

/** Sends one round and takes the error of the protocol, by its code and the refusal that it stands for. */
async function errorOf(...request: Parameters<typeof send>): Promise<unknown> {
  const { error } = await send(...request);
  return error && { code: error.code, refusal: error.data?.['paretostudio/refusal'] };
}

async function send(
  caller: Caller,
  params: Readonly<Record<string, unknown>>,
  capabilities: object | null,
): Promise<{ result?: Result; error?: { code: number; data?: Record<string, unknown> } }> {
  const whole = { name: 'delete_prompt', ...params };
  const { body, headers } =
    capabilities === null
      ? legacyRequest('tools/call', whole)
      : modernRequest('tools/call', whole, capabilities);
  return (await (await test.post(caller, body, headers)).json()) as Awaited<ReturnType<typeof send>>;
}

/** What a state that is not good is refused with. */
const INVALID_STATE = { code: -32_602, refusal: 'confirmation_invalid' };

async function tokenFor(caller: Caller, id: string): Promise<string> {
  const { structuredContent } = await round(caller, { arguments: { id } }, null);
  return structuredContent?.['confirmationToken'] as string;
}

async function stateFor(caller: Caller, id: string): Promise<string> {
  const { requestState } = await round(caller, { arguments: { id } }, FORMS);
  if (requestState === undefined) throw new Error('Nothing was asked.');
  return requestState;
}

function refusalOf(result: Result): unknown {
  return result.isError ? (result._meta?.['paretostudio/refusal'] ?? 'none') : null;
}

async function auditOf(caller: Caller, id: string): Promise<readonly object[]> {
  const page = await test.studio.call('list_audit_events', caller, {});
  if (!page.ok) throw new Error(page.refusal.detail);
  return page.value.items
    .filter((event) => event.targetId === id && event.action === 'delete_prompt')
    .map(({ details }) => details as object)
    .reverse();
}

describe('a client of the modern era that can ask a person', () => {
  const asked: object[] = [];

  async function answering(caller: Caller, answer: object): Promise<Client> {
    return test.connect(() => caller, {
      era: 'modern',
      capabilities: FORMS,
      prepare: (client) =>
        client.setRequestHandler('elicitation/create', ({ params }) => {
          asked.push(params);
          return answer as { action: 'accept' };
        }),
    });
  }

  beforeEach(() => {
    asked.length = 0;
  });

  it('is made to ask, with the name and what would be lost, and deletes on a yes', async () => {
    const founder = await test.founder();
    const id = await prompt(founder);
    test.outcomes.length = 0;
    const client = await answering(founder, YES.confirmation);
    const result = await call(client, { id });

    expect(refusalOf(result)).toBeNull();
    expect(await exists(founder, id)).toBe(false);
    expect(asked).toEqual([
      {
        mode: 'form',
        message: expect.stringMatching(/“Doomed”[\s\S]+version/),
        requestedSchema: {
          type: 'object',
          properties: { confirm: expect.objectContaining({ type: 'boolean', default: false }) },
          required: ['confirm'],
        },
      },
    ]);
    expect(test.outcomes.filter(({ action }) => action === 'delete_prompt')).toEqual([
      { action: 'delete_prompt', outcome: 'confirmation_required' },
      { action: 'delete_prompt', outcome: 'ok' },
    ]);
    expect(await auditOf(founder, id)).toEqual([
      expect.objectContaining({ phase: 'asked' }),
      expect.objectContaining({ confirmation: 'elicitation' }),
    ]);
  });

  it.each([
    ['an accepted form without the tick', { action: 'accept', content: { confirm: false } }],
    ['an accepted form with something else in it', { action: 'accept', content: { confirm: 'true' } }],
    ['a decline', { action: 'decline' }],
    ['a cancel', { action: 'cancel' }],
  ])('deletes nothing on %s, and says so', async (_, answer) => {
    const founder = await test.founder();
    const id = await prompt(founder);
    test.outcomes.length = 0;
    const result = await call(await answering(founder, answer), { id });

    expect(result.isError).toBe(true);
    expect(result.content[0]?.text).toMatch(/^Nothing was done: the person (declined|cancelled)/);
    expect(await exists(founder, id)).toBe(true);
    expect(test.outcomes.at(-1)).toEqual({ action: 'delete_prompt', outcome: 'confirmation_declined' });
  });

  it('cannot use a token again after a no', async () => {
    const founder = await test.founder();
    const id = await prompt(founder);
    const requestState = await stateFor(founder, id);
    const no = { confirmation: { action: 'decline' } };
    await round(founder, { arguments: { id }, requestState, inputResponses: no }, FORMS);
    const again = await errorOf(founder, { arguments: { id }, requestState, inputResponses: YES }, FORMS);

    expect(again).toEqual(INVALID_STATE);
    expect(await exists(founder, id)).toBe(true);
  });

  it('runs nothing on a state without an answer', async () => {
    const founder = await test.founder();
    const id = await prompt(founder);
    const requestState = await stateFor(founder, id);

    for (const inputResponses of [
      undefined,
      {},
      { other: YES.confirmation },
      { confirmation: { roots: [] } },
    ]) {
      const params = { arguments: { id }, requestState, ...(inputResponses && { inputResponses }) };
      expect(await errorOf(founder, params, FORMS)).toEqual(INVALID_STATE);
    }
    expect(await exists(founder, id)).toBe(true);
  });

  it('runs nothing on a yes without a state: it is asked anew', async () => {
    const founder = await test.founder();
    const id = await prompt(founder);
    const result = await round(founder, { arguments: { id }, inputResponses: YES }, FORMS);

    expect(result.resultType).toBe('input_required');
    expect(await exists(founder, id)).toBe(true);
  });

  it('is not asked about what is not there, nor about what is another account’s', async () => {
    const founder = await test.founder();
    const theirs = await prompt(await test.founder());
    const absent = await round(founder, { arguments: { id: 'not-there' } }, FORMS);
    const other = await round(founder, { arguments: { id: theirs } }, FORMS);

    expect(refusalOf(absent)).toBe('not_found');
    expect(other).toEqual(absent);
  });
});

describe.each([
  ['of the legacy era', null],
  ['of the modern era that cannot show a form', {}],
  ['of the modern era that can only open an address', { elicitation: { url: {} } }],
])('a client %s', (_, capabilities) => {
  it('is told what would go, and deletes with the token of that answer', async () => {
    const founder = await test.founder();
    const id = await prompt(founder);
    const first = await round(founder, { arguments: { id } }, capabilities);
    const token = first.structuredContent?.['confirmationToken'];

    expect(first.isError ?? false).toBe(false);
    expect(first.structuredContent).toEqual({
      status: 'confirmation_required',
      action: 'delete_prompt',
      targetKind: 'prompt',
      targetId: id,
      targetName: 'Doomed',
      consequences: expect.arrayContaining([expect.any(String)]),
      advice: expect.stringMatching(/duplicate/i),
      expiresAt: expect.stringMatching(/Z$/),
      confirmationToken: expect.any(String),
    });
    expect(first.content[0]?.text).toMatch(/^Nothing was done yet\.[\s\S]+ask whether to go on/);
    expect(first.content[0]?.text).toContain(String(token));
    expect(await exists(founder, id)).toBe(true);

    const second = await round(founder, { arguments: { id, confirmation_token: token } }, capabilities);
    expect(refusalOf(second)).toBeNull();
    expect(second.structuredContent).toMatchObject({ id });
    expect(await exists(founder, id)).toBe(false);
    expect(await auditOf(founder, id)).toEqual([
      expect.objectContaining({ phase: 'asked' }),
      expect.objectContaining({ confirmation: 'token' }),
    ]);
  });
});

describe('a token', () => {
  it.each([
    'replayed',
    'expired',
    'for another object',
    'by another key',
    'for another tool',
    'made up',
    'of a form',
  ])('runs nothing when it is %s', async (how) => {
    const founder = await test.founder();
    const [id, otherId] = [await prompt(founder), await prompt(founder)];
    const token = how === 'of a form' ? await stateFor(founder, id) : await tokenFor(founder, id);
    let caller = founder;
    let params: Record<string, unknown> = { arguments: { id, confirmation_token: token } };
    if (how === 'replayed') {
      expect(refusalOf(await round(caller, params, null))).toBeNull();
      params = { arguments: { id, confirmation_token: token } };
    }
    if (how === 'for another object') params = { arguments: { id: otherId, confirmation_token: token } };
    if (how === 'by another key') caller = await test.keyOf(founder, { self: ['*'] });
    if (how === 'made up') params = { arguments: { id, confirmation_token: `${token}x` } };
    if (how === 'for another tool') {
      params = { name: 'revoke_api_key', arguments: { id: founder.keyId, confirmation_token: token } };
    }
    const before = test.clock.now;
    if (how === 'expired') test.clock.now = new Date(before.getTime() + 5 * 60_000);
    try {
      expect(refusalOf(await round(caller, params, null))).toBe('confirmation_invalid');
    } finally {
      test.clock.now = before;
    }
    expect(await exists(founder, otherId)).toBe(true);
    if (how !== 'replayed') expect(await exists(founder, id)).toBe(true);
  });

  it('does not pass for the answer of a person', async () => {
    const founder = await test.founder();
    const id = await prompt(founder);
    const requestState = await tokenFor(founder, id);
    const error = await errorOf(founder, { arguments: { id }, requestState, inputResponses: YES }, FORMS);

    expect(error).toEqual(INVALID_STATE);
    expect(await exists(founder, id)).toBe(true);
  });

  it.each([
    ['a number', 7],
    ['null', null],
    ['empty', ''],
    ['an object', {}],
    ['a list', []],
    ['far too long', 'x'.repeat(10_000)],
  ])('runs nothing when it is %s', async (_, token) => {
    const founder = await test.founder();
    const id = await prompt(founder);
    const result = await round(founder, { arguments: { id, confirmation_token: token } }, null);

    expect(refusalOf(result)).toBe('confirmation_invalid');
    expect(await exists(founder, id)).toBe(true);
  });

  it('works once among ten rounds at the same time', async () => {
    const founder = await test.founder();
    const id = await prompt(founder);
    const token = await tokenFor(founder, id);
    const results = await Promise.all(
      Array.from({ length: 10 }, () =>
        round(founder, { arguments: { id, confirmation_token: token } }, null),
      ),
    );

    expect(results.filter((result) => refusalOf(result) === null)).toHaveLength(1);
    expect(results.filter((result) => refusalOf(result) === 'confirmation_invalid')).toHaveLength(9);
  });

  it('is not given for arguments that break the schema', async () => {
    const founder = await test.founder();
    const result = await round(founder, { arguments: { id: await prompt(founder), more: 1 } }, null);
    expect(refusalOf(result)).toBe('invalid_request');
  });
});

describe('a key that demands a person’s confirmation', () => {
  it('is refused where nobody can be asked, with the reason', async () => {
    const founder: Caller = { ...(await test.founder()), humanConfirmation: true };
    const id = await prompt(founder);
    for (const capabilities of [null, {}]) {
      const result = await round(founder, { arguments: { id } }, capabilities);
      expect(refusalOf(result)).toBe('human_confirmation_required');
    }
    expect(await exists(founder, id)).toBe(true);
  });

  it('deletes once a person has said yes', async () => {
    const founder: Caller = { ...(await test.founder()), humanConfirmation: true };
    const id = await prompt(founder);
    const requestState = await stateFor(founder, id);
    const result = await round(founder, { arguments: { id }, requestState, inputResponses: YES }, FORMS);

    expect(refusalOf(result)).toBeNull();
    expect(await exists(founder, id)).toBe(false);
  });

  it('is refused for a token that was given before it demanded one', async () => {
    const founder = await test.founder();
    const id = await prompt(founder);
    const token = await tokenFor(founder, id);
    const strict: Caller = { ...founder, humanConfirmation: true };
    const result = await round(strict, { arguments: { id, confirmation_token: token } }, null);

    expect(refusalOf(result)).toBe('human_confirmation_required');
    expect(await exists(founder, id)).toBe(true);
  });
});

describe.each<Era>(['legacy', 'modern'])('a right that is gone between two rounds, in the %s era', (era) => {
  it('is gone: the second round finds no such tool', async () => {
    const founder = await test.founder();
    const id = await prompt(founder);
    const token = await tokenFor(founder, id);
    const client = await test.connect(() => ({ ...founder, permissions: { self: ['get_prompt'] } }), { era });

    await expect(call(client, { id, confirmation_token: token })).rejects.toThrow(
      /Unknown tool: delete_prompt/,
    );
    expect(await exists(founder, id)).toBe(true);
  });
});
