import type { Client } from '@modelcontextprotocol/client';
import type { Caller } from '@paretostudio/studio';
import { legacyRequest } from '../../testing/modern-request.js';
import { limitedTo, openTestFace, type Era, type TestFace } from '../../testing/test-face.js';

let test: TestFace;

beforeAll(async () => {
  test = await openTestFace();
});
afterAll(() => test.close());
afterEach(() => expect(test.errors.splice(0)).toEqual([]));

async function save(caller: Caller, input: object): Promise<string> {
  const made = await test.studio.call('create_prompt', caller, input);
  if (!made.ok) throw new Error(made.refusal.detail);
  return made.value.slug;
}

const REVIEW = {
  title: 'Code review',
  description: 'Reviews a change.',
  body: 'Review {{diff}} in {{language}} for {{audience}}.',
  variables: [
    { name: 'diff', description: 'The change.', required: true, default: null },
    { name: 'language', description: '', required: false, default: 'TypeScript' },
    { name: 'audience', description: '', required: true, default: null },
  ],
};

function failure(promise: Promise<unknown>): Promise<{ code: number; message: string }> {
  return promise.then(
    () => Promise.reject(new Error('It was answered.')),
    (error: { code: number; message: string }) => error,
  );
}

describe.each<Era>(['legacy', 'modern'])('prompts of the library, in the %s era', (era) => {
  let founder: Caller;
  let client: Client;

  beforeEach(async () => {
    founder = await test.founder('pro');
    client = await test.connect(() => founder, { era });
  });
  afterEach(() => client.close());

  it('are listed with the arguments that fill their gaps', async () => {
    await save(founder, REVIEW);
    const { prompts, nextCursor } = await client.listPrompts();

    expect(nextCursor).toBeUndefined();
    expect(prompts).toEqual([
      {
        name: 'code-review',
        title: 'Code review',
        description: 'Reviews a change.',
        arguments: [
          { name: 'diff', description: 'The change.', required: true },
          { name: 'language', required: false },
          { name: 'audience', required: true },
        ],
      },
    ]);
  });

  it('are listed fifty a page, each once', async () => {
    for (let at = 0; at < 51; at += 1) await save(founder, { title: `Prompt ${at}`, body: 'B' });
    const { body, headers } = legacyRequest('prompts/list');
    const page = (await (await test.post(founder, body, headers)).json()) as {
      result: { prompts: { name: string }[]; nextCursor: string };
    };
    const rest = await client.listPrompts({ cursor: page.result.nextCursor });
    const names = [...page.result.prompts, ...rest.prompts].map(({ name }) => name);

    expect([page.result.prompts.length, rest.prompts.length, rest.nextCursor]).toEqual([50, 1, undefined]);
    expect(new Set(names).size).toBe(51);
  });

  it('are filled: given values, defaults for the rest, values not expanded again', async () => {
    const name = await save(founder, REVIEW);
    const filled = await client.getPrompt({ name, arguments: { diff: '{{language}}', audience: 'us' } });

    expect(filled.description).toBe('Reviews a change.');
    expect(filled.messages).toEqual([
      { role: 'user', content: { type: 'text', text: 'Review {{language}} in TypeScript for us.' } },
    ]);
  });

  it('come as the turns of a conversation where they have turns', async () => {
    const name = await save(founder, {
      title: 'Turns',
      messages: [
        { role: 'user', text: 'Hello {{who}}' },
        { role: 'assistant', text: 'Yes?' },
      ],
      variables: [{ name: 'who', required: true, default: null }],
    });
    const { messages } = await client.getPrompt({ name, arguments: { who: 'you' } });

    expect(messages).toEqual([
      { role: 'user', content: { type: 'text', text: 'Hello you' } },
      { role: 'assistant', content: { type: 'text', text: 'Yes?' } },
    ]);
  });

  it('are refused with the names of the arguments that are missing or unknown', async () => {
    const name = await save(founder, REVIEW);
    const args = { language: 'Go', lang: 'x' };
    const { code, message } = await failure(client.getPrompt({ name, arguments: args }));

    expect(code).toBe(-32602);
    expect(message).toMatch(/Missing arguments: diff, audience\. Unknown arguments: lang\./);
    expect(test.outcomes.at(-1)).toEqual({ action: 'get_prompt', outcome: 'invalid_request' });
  });

  it('are refused with some of their names when a body full of them is unknown', async () => {
    const name = await save(founder, REVIEW);
    const args = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`a${at}`, 'x']));
    const { message } = await failure(client.getPrompt({ name, arguments: args }));

    expect(message).toMatch(/Unknown arguments: a0, .* a19, and 4980 more\.$/);
  });

  it('are unknown in the same words when they are absent, another account’s, or not for this key', async () => {
    const theirs = await save(await test.founder(), { title: 'Theirs', body: 'B' });
    const own = await save(founder, { title: 'Own', body: 'B' });
    const blind = await test.connect(() => limitedTo(founder, { self: ['list_prompts'] }), { era });
    const answers = [
      await failure(client.getPrompt({ name: 'absent' })),
      await failure(client.getPrompt({ name: theirs })),
      await failure(blind.getPrompt({ name: own })),
      await failure(client.getPrompt({ name: 'x'.repeat(5000) })),
    ];

    expect(answers.map(({ code }) => code)).toEqual([-32602, -32602, -32602, -32602]);
    const words = answers.map(({ message }) => message.replace(/Unknown prompt: .*/, 'Unknown prompt'));
    expect(new Set(words).size).toBe(1);
  });

  it.each([[['get_prompt']], [['list_prompts']], [[]]])(
    'are not listed to a key that has only %j',
    async (actions) => {
      await save(founder, REVIEW);
      const blind = await test.connect(() => limitedTo(founder, { self: actions }), { era });
      expect(await blind.listPrompts()).toMatchObject({ prompts: [] });
    },
  );

  it('refuse a cursor that is none of theirs', async () => {
    expect((await failure(client.listPrompts({ cursor: 'made up' }))).code).toBe(-32602);
    expect((await failure(client.listPrompts({ cursor: 'bm90LWEtY3Vyc29y' }))).code).toBe(-32602);
  });

  it('complete an argument by its default, if that begins with what was typed', async () => {
    const name = await save(founder, REVIEW);
    const completion = async (argument: string, value: string) =>
      (
        await client.complete({
          ref: { type: 'ref/prompt', name },
          argument: { name: argument, value },
        })
      ).completion.values;

    expect(await completion('language', '')).toEqual(['TypeScript']);
    expect(await completion('language', 'Type')).toEqual(['TypeScript']);
    expect(await completion('language', 'Go')).toEqual([]);
    expect(await completion('diff', '')).toEqual([]);
    expect(await completion('nope', '')).toEqual([]);
  });

  it('complete nothing of a prompt that the key may not read', async () => {
    const name = await save(founder, REVIEW);
    const blind = await test.connect(() => limitedTo(founder, { self: ['list_prompts'] }), { era });
    const argument = { name: 'language', value: '' };
    const { code } = await failure(blind.complete({ ref: { type: 'ref/prompt', name }, argument }));
    expect(code).toBe(-32602);
  });
});
