import { expectRefused } from '../../harness/expect-refused.js';
import { inParallel } from '../../harness/in-parallel.js';
import { savePrompt } from '../../harness/library.js';
import { askMcp, toolCall } from '../../harness/mcp-message.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

const SAVED = 60;
const VARIABLES = 50;
/** Summaries of all of them together are above the most that a tool answers, which is 1 MiB. */
const DESCRIPTION = 'What the reader has to know about it. '.repeat(10);

describe('what is too large or lacking for MCP', () => {
  const studio = useStudio();
  let person: Person;
  let key: string;

  beforeAll(async () => {
    person = await signUp(studio, 'pro');
    ({ key } = await createKey(studio, person));
  });

  it('is refused as a whole request, before anything of it is done', async () => {
    const { status } = await studio.ask({
      method: 'POST',
      path: '/mcp',
      key,
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"create_prompt","arguments":{"body":"${'x'.repeat(12_000_000)}"}}}`,
    });

    expect(status).toBe(413);
  });

  it('is answered as an error that says how to ask for less', async () => {
    const variables = Array.from({ length: VARIABLES }, (_, index) => ({
      name: `variable_${index}`,
      description: DESCRIPTION,
      required: false,
      default: null,
    }));
    await inParallel(SAVED, 4, () => savePrompt(studio, person, { body: 'Text.', variables }));
    const list = (limit: number) => askMcp(studio, key, 'modern', toolCall('list_prompts', { limit }));

    const whole = await list(SAVED);
    const part = await list(10);

    expect(whole.result).toMatchObject({
      isError: true,
      content: [{ text: expect.stringMatching(/`limit`.*`cursor`/s) }],
    });
    expect(whole.result?.['structuredContent']).toBeUndefined();
    expect(part.result).toMatchObject({
      structuredContent: { items: expect.any(Array), nextCursor: expect.any(String) },
    });
  });

  it.each(['Capital', 'with.dot', '..', 'two--hyphens', '-first', 'a'.repeat(65)])(
    'is no skill of the name %s',
    async (name) => {
      const skill = { name, displayName: 'Skill', description: 'Does. Use it.', instructions: 'Do.' };

      const { result } = await askMcp(studio, key, 'modern', toolCall('create_skill', skill));

      expect(expectRefused(result ?? {}, 'invalid_request')).toContain('name');
    },
  );

  it.each([
    ['an unknown field', { title: 'Prompt', body: 'Text.', colour: 'red' }, 'colour'],
    ['a lacking field', { body: 'Text.' }, 'title'],
    ['a list where a text belongs', { title: ['Prompt'], body: 'Text.' }, 'title'],
  ])('is no prompt with %s', async (_what, prompt, field) => {
    const { result } = await askMcp(studio, key, 'modern', toolCall('create_prompt', prompt));

    expect(expectRefused(result ?? {}, 'invalid_request')).toContain(field);
  });
});
