import { agentPlace, at, saveConnection, type ToolPlace } from '../../harness/connections.js';
import { expectProblem } from '../../harness/expect-problem.js';
import { expectRefused, expectStateRefused } from '../../harness/expect-refused.js';
import { requestsUsed, saveAgent } from '../../harness/library.js';
import { connectHttp, type Question } from '../../harness/mcp-clients.js';
import { askMcp, toolCall, type Era } from '../../harness/mcp-message.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../../harness/sample-upstream.js';
import { useStudio } from '../../harness/use-studio.js';

const CAPABILITIES = { elicitation: { form: {} } };
const NOTE = { id: 'note-7' };
const YES = { action: 'accept' as const, content: { confirm: true } };

describe('a key that demands a person, at a tool of an upstream that may destroy something', () => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let upstream: SampleUpstream;
  let person: Person;
  let connection: ToolPlace;
  let agent: ToolPlace;
  let key: string;

  beforeAll(async () => {
    upstream = await SampleUpstream.start();
    studio.atEnd(() => upstream.stop());
    person = await signUp(studio, 'pro');
    connection = await saveConnection(studio, person, { url: upstream.url, name: 'Notes' });
    const connections = [{ connection: 'notes', tools: null }];
    agent = agentPlace(await saveAgent(studio, person, { connections }));
    ({ key } = await createKey(studio, person, { permissions: { '*': ['*'] }, humanConfirmation: true }));
  });
  beforeEach(() => upstream.forget());

  const deletions = async () =>
    (await upstream.requests()).filter(({ tool }) => tool === 'delete_note').length;
  const send = (message: ReturnType<typeof toolCall>, era: Era = 'modern', place = connection, as = key) =>
    askMcp(studio, as, era, at(place, message), CAPABILITIES);
  const answered = (asked: object, args: object = NOTE) => {
    const { inputRequests, requestState } = asked as { inputRequests: object; requestState: string };
    const [input = ''] = Object.keys(inputRequests);
    return toolCall('delete_note', args, { requestState, inputResponses: { [input]: YES } });
  };

  it.each([
    ['the connection', () => connection, 'delete_note'],
    ['an agent', () => agent, 'notes_delete_note'],
  ] as const)('asks in the client of %s, and calls after a yes, for one unit', async (_what, place, name) => {
    const questions: Question[] = [];
    const client = await connectHttp('v2 modern', studio.server.url, key, {
      path: place().mcp,
      elicit: (question) => {
        questions.push(question);
        return YES;
      },
    });
    const used = await requestsUsed(studio, key);

    const result = await client.callTool({ name, arguments: NOTE });
    await client.close();

    expect(result.isError ?? false).toBe(false);
    expect(questions).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/delete_note.*Notes/s) }),
    ]);
    await expect(deletions()).resolves.toBe(1);
    await expect(requestsUsed(studio, key)).resolves.toBe(used + 1);
  });

  it.each([
    ['declines', { action: 'decline' as const }],
    ['cancels', { action: 'cancel' as const }],
    ['accepts without agreeing', { action: 'accept' as const, content: { confirm: false } }],
  ])('calls nothing when the person %s', async (_what, answer) => {
    const client = await connectHttp('v2 modern', studio.server.url, key, {
      path: connection.mcp,
      elicit: () => answer,
    });

    const result = await client.callTool({ name: 'delete_note', arguments: NOTE });
    await client.close();

    expect(result.isError).toBe(true);
    await expect(deletions()).resolves.toBe(0);
  });

  it('is refused where nobody can be asked: over REST, and to a client of the older era', async () => {
    const rest = await studio.ask({
      method: 'POST',
      path: `${connection.tools}/delete_note`,
      key,
      json: NOTE,
    });
    const { result = {} } = await send(toolCall('delete_note', NOTE), 'legacy');

    expectProblem(rest, 403, 'human_confirmation_required');
    expectRefused(result, 'human_confirmation_required');
    await expect(deletions()).resolves.toBe(0);
  });

  it('takes a yes once', async () => {
    const { result: asked = {} } = await send(toolCall('delete_note', NOTE));
    const retry = answered(asked);

    const first = await send(retry);
    const second = await send(retry);

    expect(first.result?.['isError'] ?? false).toBe(false);
    expectStateRefused(second.error);
    await expect(deletions()).resolves.toBe(1);
  });

  it('takes no yes that was given for other arguments, to another key, or at another target', async () => {
    const other = await createKey(studio, person, { permissions: { '*': ['*'] }, humanConfirmation: true });
    const ask = async () => (await send(toolCall('delete_note', NOTE))).result ?? {};

    const otherArguments = await send(answered(await ask(), { id: 'note-8' }));
    const otherKey = await send(answered(await ask()), 'modern', connection, other.key);
    const { params } = answered(await ask());
    const renamed = { method: 'tools/call', params: { ...params, name: 'notes_delete_note' } };
    const otherTarget = await send(renamed, 'modern', agent);

    for (const { error } of [otherArguments, otherKey, otherTarget]) expectStateRefused(error);
    await expect(deletions()).resolves.toBe(0);
  });

  it('takes a tool without hints for one that may destroy, and asks for none that is read-only', async () => {
    const withoutHints = await send(toolCall('fail', { message: 'no' }));
    const readOnly = await send(toolCall('echo', { text: 'hello' }));

    expect(withoutHints.result).toMatchObject({ resultType: 'input_required' });
    expect(readOnly.result).toMatchObject({ content: [{ text: 'hello' }] });
  });

  it('leaves what was asked and answered in the audit log', async () => {
    const { result: asked = {} } = await send(toolCall('delete_note', NOTE));
    await send(answered(asked));

    const { text } = await studio.ask({ path: '/v1/audit-events?limit=20', cookie: person.cookie });

    expect(text).toContain('"asked"');
    expect(text).toContain('"confirmed"');
    expect(text).toContain('delete_note');
  });
});
