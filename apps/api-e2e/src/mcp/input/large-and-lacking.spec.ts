import { inParallel } from '../../harness/in-parallel.js';
import { savePrompt } from '../../harness/library.js';
import { askMcp, toolCall } from '../../harness/mcp-message.js';
import { createKey, setPlan, signUp, type Person } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

const BODY_LENGTH = 60_000;
const SAVED = 40;

describe('what does not fit through MCP', () => {
  const studio = useStudio();
  let person: Person;
  let key: string;

  beforeAll(async () => {
    person = await signUp(studio);
    await setPlan(studio, person, 'pro');
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

  it('never keeps a list from being listed, however large its items are', async () => {
    await inParallel(SAVED, 4, () =>
      savePrompt(studio, person, { body: 'x'.repeat(BODY_LENGTH), variables: [] }),
    );

    const { result } = await askMcp(studio, key, 'modern', toolCall('list_prompts', { limit: 100 }));

    expect(result?.['isError'] ?? false).toBe(false);
    expect((result?.['structuredContent'] as { items: unknown[] }).items).toHaveLength(SAVED);
  });
});
