import type { ClientCapabilities } from '@modelcontextprotocol/client';
import { startSampleUpstream, type SampleUpstream } from '@paretostudio/mcp-gateway/testing';
import type { Caller } from '@paretostudio/studio';
import { connectUpstream, type TestConnection } from '../../testing/connect-upstream.js';
import { legacyRequest, modernRequest } from '../../testing/modern-request.js';
import { openTestFace, type TestFace } from '../../testing/test-face.js';

const FORMS = { elicitation: { form: {} } };
const QUESTION = { question: 'Which colour?' };

let face: TestFace;
let owner: Caller;

beforeAll(async () => {
  face = await openTestFace();
  owner = await face.founder('team');
});
afterAll(() => face.close());
beforeEach(() => {
  face.outcomes.length = 0;
});

/** The answer to one round of a call. */
interface Round {
  readonly result?: {
    readonly resultType?: string;
    readonly requestState?: string;
    readonly inputRequests?: Record<string, { method: string; params: Record<string, unknown> }>;
    readonly isError?: boolean;
    readonly content?: readonly { readonly text: string }[];
    readonly _meta?: Record<string, unknown>;
  };
  readonly error?: { readonly code: number; readonly data?: unknown };
}

/** What a state that is not good is refused with. */
const INVALID_STATE = { code: -32_602, data: { 'paretostudio/refusal': 'confirmation_invalid' } };

describe.each(['modern', 'legacy'] as const)('a question of an upstream of the %s era', (era) => {
  let upstream: SampleUpstream;
  let connection: TestConnection;

  beforeAll(async () => {
    upstream = await startSampleUpstream({ era });
    connection = await connectUpstream(face, owner, { url: upstream.url, name: `Colours ${era}` });
  });
  afterAll(() => upstream.close());

  const callsUpstream = () => upstream.requests.filter(({ method }) => method === 'tools/call').length;

  /** Connects a client of the modern era with a person that answers what is given. */
  async function withPerson(
    answer: object,
    capabilities: ClientCapabilities = FORMS,
  ): Promise<{ readonly result: unknown; readonly asked: readonly unknown[] }> {
    const asked: unknown[] = [];
    const client = await face.connect(() => owner, {
      ...{ era: 'modern', capabilities, target: connection.target },
      prepare: (made) =>
        made.setRequestHandler('elicitation/create', ({ params }) => {
          asked.push(params);
          return answer as { action: 'accept' };
        }),
    });
    try {
      return { result: await client.callTool({ name: 'ask', arguments: QUESTION }), asked };
    } finally {
      await client.close();
    }
  }

  async function round(params: object, caller = owner, capabilities: object = FORMS): Promise<Round> {
    const { body, headers } = modernRequest(
      'tools/call',
      { name: 'ask', arguments: QUESTION, ...params },
      capabilities,
    );
    const response = await face.post(caller, body, headers, connection);
    return (await response.json()) as Round;
  }

  it('comes to the person at the client, by the name of the connection, and the answer goes back', async () => {
    const { result, asked } = await withPerson({ action: 'accept', content: { answer: 'blue' } });

    expect(result).toMatchObject({ content: [{ text: 'The person answered: blue' }] });
    expect(asked).toMatchObject([
      {
        message: expect.stringMatching(new RegExp(`Colours ${era}.*Which colour\\?`, 's')),
        requestedSchema: { properties: { answer: { type: 'string' } } },
      },
    ]);
    expect(face.outcomes.slice(-2)).toMatchObject([
      { action: 'ask', outcome: 'input_required', connectionId: connection.id },
      { action: 'ask', outcome: 'ok', connectionId: connection.id },
    ]);
  });

  it.each(['decline', 'cancel'])('is answered by a %s too', async (action) => {
    const { result } = await withPerson({ action });

    expect(result).toMatchObject({ content: [{ text: `The person chose: ${action}.` }] });
  });

  it('is answered once, by the same key, with the same arguments, and by nothing else', async () => {
    const first = await round({});
    const { requestState, inputRequests = {} } = first.result ?? {};
    const inputResponses = Object.fromEntries(
      Object.keys(inputRequests).map((key) => [key, { action: 'accept', content: { answer: 'red' } }]),
    );
    const second = { requestState, inputResponses };
    const before = callsUpstream();
    const another = await face.keyOf(owner, owner.permissions);
    const refused = [
      await round(second, another),
      await round({ ...second, arguments: { question: 'Which size?' } }),
      await round({ ...second, requestState: `${requestState}x` }),
      await round({ ...second, requestState: '' }),
      await round({ ...second, name: 'echo' }),
    ];
    for (const { error } of refused) expect(error).toMatchObject(INVALID_STATE);
    expect(callsUpstream()).toBe(before);

    expect((await round(second)).result?.content?.[0]?.text).toBe('The person answered: red');
    expect((await round(second)).error).toMatchObject(INVALID_STATE);
  });

  it.each([
    ['of the modern era that cannot show a form', modernRequest],
    ['of the legacy era', legacyRequest],
  ])('is not put to a client %s: the upstream is told that nobody can be asked', async (_name, requestOf) => {
    const { body, headers } = requestOf('tools/call', { name: 'ask', arguments: QUESTION });
    const { result } = (await (await face.post(owner, body, headers, connection)).json()) as Round;

    expect(result).toMatchObject({ isError: true, content: [{ text: 'This client cannot ask a person.' }] });
    expect(face.outcomes).toMatchObject([{ action: 'ask', outcome: 'tool_error' }]);
  });
});

describe('a destructive tool, called with a key that demands a person', () => {
  let upstream: SampleUpstream;
  let connection: TestConnection;
  let caller: Caller;

  beforeAll(async () => {
    upstream = await startSampleUpstream();
    connection = await connectUpstream(face, owner, { url: upstream.url, name: 'Trash' });
    caller = { ...owner, humanConfirmation: true };
  });
  afterAll(() => upstream.close());

  const deletions = () => upstream.requests.filter(({ tool }) => tool === 'delete_note').length;

  it('runs after a yes, and not after a no', async () => {
    for (const [yes, count] of [
      [false, 0],
      [true, 1],
    ] as const) {
      const client = await face.connect(() => caller, {
        ...{ era: 'modern', capabilities: FORMS, target: connection.target },
        prepare: (made) =>
          made.setRequestHandler('elicitation/create', ({ params }) => ({
            action: 'accept',
            content: Object.fromEntries(fieldsOf(params).map((field) => [field, yes])),
          })),
      });
      const result = await client.callTool({ name: 'delete_note', arguments: { id: 'n1' } });
      await client.close();

      expect(result.isError ?? false).toBe(!yes);
      expect(deletions()).toBe(count);
    }
  });

  it('is refused to a client that cannot ask one', async () => {
    const before = deletions();
    const { body, headers } = legacyRequest('tools/call', { name: 'delete_note', arguments: { id: 'n1' } });
    const { result } = (await (await face.post(caller, body, headers, connection)).json()) as Round;

    expect(result).toMatchObject({
      isError: true,
      _meta: { 'paretostudio/refusal': 'human_confirmation_required' },
    });
    expect(deletions()).toBe(before);
  });
});

function fieldsOf(params: object): readonly string[] {
  const { requestedSchema } = params as { requestedSchema?: { properties: object } };
  return Object.keys(requestedSchema?.properties ?? {});
}
