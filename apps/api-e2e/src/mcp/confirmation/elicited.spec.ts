import { expectStateRefused } from '../../harness/expect-refused.js';
import { requestsUsed, savePrompt, type Saved } from '../../harness/library.js';
import { connectHttp, type Question } from '../../harness/mcp-clients.js';
import { askMcp, toolCall } from '../../harness/mcp-message.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

describe('a deletion that a person is asked about', () => {
  const studio = useStudio();
  let person: Person;
  let key: string;
  let prompt: Saved;

  beforeAll(async () => {
    person = await signUp(studio, 'pro');
    ({ key } = await createKey(studio, person));
  });
  beforeEach(async () => {
    prompt = await savePrompt(studio, person, { title: 'Weekly report' });
  });

  const isThere = async () => {
    const path = `/v1/prompts/${prompt.id}`;
    return (await studio.ask({ path, cookie: person.cookie })).status === 200;
  };
  /** Deletes the prompt in a client whose person answers so. */
  const deleteWith = async (answer: { action: 'accept' | 'decline' | 'cancel'; content?: object }) => {
    const questions: Question[] = [];
    const client = await connectHttp('v2 modern', studio.server.url, key, {
      elicit: (question) => {
        questions.push(question);
        return answer as never;
      },
    });
    const used = await requestsUsed(studio, key);
    const result = await client.callTool({ name: 'delete_prompt', arguments: { id: prompt.id } });
    await client.close();
    return { result, questions, cost: (await requestsUsed(studio, key)) - used };
  };

  it('names what would go in the question', async () => {
    const { questions } = await deleteWith({ action: 'cancel' });

    expect(questions).toEqual([
      expect.objectContaining({ message: expect.stringContaining('Weekly report') }),
    ]);
  });

  it('is done when the person agrees, for one unit', async () => {
    const { result, cost } = await deleteWith({ action: 'accept', content: { confirm: true } });

    expect(result).toMatchObject({ structuredContent: { id: prompt.id } });
    expect(result.isError ?? false).toBe(false);
    expect(cost).toBe(1);
    await expect(isThere()).resolves.toBe(false);
  });

  it.each([
    ['declines', { action: 'decline' as const }],
    ['cancels', { action: 'cancel' as const }],
    ['accepts without agreeing', { action: 'accept' as const, content: { confirm: false } }],
  ])('is not done when the person %s, for one unit', async (_what, answer) => {
    const { result, cost } = await deleteWith(answer);

    expect(result.isError).toBe(true);
    expect(cost).toBe(1);
    await expect(isThere()).resolves.toBe(true);
  });

  it('is in the audit log with the answer of the person', async () => {
    await deleteWith({ action: 'decline' });

    const { body } = await studio.ask({ path: '/v1/audit-events?limit=100', cookie: person.cookie });
    const events = (body['items'] as readonly object[]).filter((event) =>
      JSON.stringify(event).includes(prompt.id),
    );
    expect(JSON.stringify(events)).toContain('"elicitation"');
    expect(JSON.stringify(events)).toContain('"declined"');
  });

  it('is not done twice with one answer', async () => {
    const capabilities = { elicitation: { form: {} } };
    const message = toolCall('delete_prompt', { id: prompt.id });
    const { result: question } = await askMcp(studio, key, 'modern', message, capabilities);
    const [input] = Object.keys((question?.['inputRequests'] as object | undefined) ?? {});
    const retry = {
      ...message,
      params: {
        ...message.params,
        requestState: question?.['requestState'],
        inputResponses: { [input ?? '']: { action: 'accept', content: { confirm: true } } },
      },
    };

    const first = await askMcp(studio, key, 'modern', retry, capabilities);
    const second = await askMcp(studio, key, 'modern', retry, capabilities);

    expect(question).toMatchObject({ resultType: 'input_required' });
    expect(first.result).toMatchObject({ structuredContent: { id: prompt.id } });
    expectStateRefused(second.error);
  });

  it('takes no state that was changed on its way', async () => {
    const capabilities = { elicitation: { form: {} } };
    const message = toolCall('delete_prompt', { id: prompt.id });
    const { result: question } = await askMcp(studio, key, 'modern', message, capabilities);
    const state = String(question?.['requestState']);
    const [input] = Object.keys((question?.['inputRequests'] as object | undefined) ?? {});
    const retry = toolCall(
      'delete_prompt',
      { id: prompt.id },
      {
        requestState: `${state.slice(0, -2)}${state.endsWith('A') ? 'B' : 'A'}${state.slice(-1)}`,
        inputResponses: { [input ?? '']: { action: 'accept', content: { confirm: true } } },
      },
    );

    const { result, error } = await askMcp(studio, key, 'modern', retry, capabilities);

    expectStateRefused(error);
    expect(result).toBeUndefined();
    await expect(isThere()).resolves.toBe(true);
  });
});
