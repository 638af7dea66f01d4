import { at, saveConnection, type SavedConnection } from '../../harness/connections.js';
import { inParallel } from '../../harness/in-parallel.js';
import { askMcp, toolCall, type McpAnswer } from '../../harness/mcp-message.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { EGRESS_TO_SAMPLES, SampleUpstream } from '../../harness/sample-upstream.js';
import { useStudio } from '../../harness/use-studio.js';

const CAPABILITIES = { elicitation: { form: {} } };
const QUESTION = { question: 'Which colour?' };
const ANSWERED = 'The person answered: green';

describe.each(['modern', 'legacy'])('the state of a question by a server of the era %s', (era) => {
  const studio = useStudio({ environment: EGRESS_TO_SAMPLES });
  let upstream: SampleUpstream;
  let person: Person;
  let connection: SavedConnection;
  let other: SavedConnection;
  let key: string;

  beforeAll(async () => {
    upstream = await SampleUpstream.start('--era', era);
    studio.atEnd(() => upstream.stop());
    person = await signUp(studio, 'pro');
    connection = await saveConnection(studio, person, { url: upstream.url, name: 'Palette' });
    other = await saveConnection(studio, person, { url: upstream.url, name: 'Other' });
    ({ key } = await createKey(studio, person, { permissions: { '*': ['*'] } }));
  });

  const send = async (message: ReturnType<typeof toolCall>, { as = key, place = connection } = {}) =>
    askMcp(studio, as, 'modern', at(place, message), CAPABILITIES);
  const ask = async () => {
    const { result } = await send(toolCall('ask', QUESTION));
    expect(result).toMatchObject({ resultType: 'input_required' });
    return result ?? {};
  };
  const answerTo = (asked: object, args: object = QUESTION, tool = 'ask') => {
    const { inputRequests, requestState } = asked as { inputRequests: object; requestState: string };
    const [input = ''] = Object.keys(inputRequests);
    const content = { action: 'accept', content: { answer: 'green' } };
    return toolCall(tool, args, { requestState, inputResponses: { [input]: content } });
  };
  /** Neither this caller nor the server gets anything by it. */
  const expectNotAnswered = async (sendIt: () => Promise<McpAnswer>) => {
    await upstream.forget();
    const { result, error } = await sendIt();
    expect(JSON.stringify(result ?? error)).not.toContain(ANSWERED);
    expect(error !== undefined || result?.['isError'] === true).toBe(true);
    const reached = (await upstream.requests()).map(({ method }) => method);
    expect(reached.filter((method) => ['tools/call', 'response'].includes(method))).toEqual([]);
  };

  it('is answered once, and the question says who asks', async () => {
    const asked = await ask();

    const { result } = await send(answerTo(asked));

    expect(JSON.stringify(asked['inputRequests'])).toContain('Palette');
    expect(result).toMatchObject({ content: [{ text: ANSWERED }] });
  });

  it('is worth nothing a second time', async () => {
    const retry = answerTo(await ask());
    await send(retry);

    await expectNotAnswered(() => send(retry));
  });

  it('is answered once also when the answer comes eight times at once', async () => {
    const retry = answerTo(await ask());

    const answers = await inParallel(8, 8, () => send(retry));

    const served = answers.filter(({ result }) => JSON.stringify(result ?? null).includes(ANSWERED));
    expect(served).toHaveLength(1);
  });

  it('is worth nothing to another key of the same person', async () => {
    const { key: stranger } = await createKey(studio, person, { permissions: { '*': ['*'] } });
    const retry = answerTo(await ask());

    await expectNotAnswered(() => send(retry, { as: stranger }));
  });

  it('is worth nothing with other arguments', async () => {
    const asked = await ask();

    await expectNotAnswered(() => send(answerTo(asked, { question: 'Which account?' })));
  });

  it('is worth nothing for another tool', async () => {
    const asked = await ask();

    await expectNotAnswered(() => send(answerTo(asked, { text: 'green' }, 'echo')));
  });

  it('is worth nothing at another connection to the same server', async () => {
    const retry = answerTo(await ask());

    await expectNotAnswered(() => send(retry, { place: other }));
  });

  it.each([
    [
      'changed on its way',
      (state: string) => `${state.slice(0, -3)}${state.endsWith('AAA') ? 'BBB' : 'AAA'}`,
    ],
    ['cut', (state: string) => state.slice(0, state.length / 2)],
    ['made up', () => 'gws1.made-up'],
    ['empty', () => ''],
  ])('is worth nothing when it is %s', async (_what, spoil) => {
    const asked = await ask();

    const requestState = spoil(String(asked['requestState']));
    await expectNotAnswered(() => send(answerTo({ ...asked, requestState })));
  });

  it('tells nobody what the server put into it', async () => {
    const asked = await ask();
    const state = String(asked['requestState']);

    const read = state
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString('latin1'))
      .join(' ');
    expect(state + read).not.toContain(QUESTION.question);
  });
});
