import { mcpAnswer, mcpRequest, toolCall } from '../../harness/mcp-message.js';
import { requestsUsed, savePrompt } from '../../harness/library.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

const HEADER_MISMATCH = -32020;

describe('a message that disagrees with its own HTTP request', () => {
  const studio = useStudio();
  let person: Person;
  let key: string;

  beforeAll(async () => {
    person = await signUp(studio);
    ({ key } = await createKey(studio, person));
  });

  it.each([
    ['mcp-method', 'tools/list'],
    ['mcp-name', 'list_prompts'],
    ['mcp-protocol-version', '2025-11-25'],
  ])('in %s is refused whole', async (header, value) => {
    const { name } = await savePrompt(studio, person);
    const request = mcpRequest('modern', toolCall('duplicate_prompt', { id: name }));

    const answer = mcpAnswer(
      await studio.ask({ ...request, headers: { ...request.headers, [header]: value }, key }),
    );

    expect(answer).toMatchObject({ status: 400, error: { code: HEADER_MISMATCH } });
    const { body } = await studio.ask({ path: '/v1/prompts', cookie: person.cookie });
    expect(JSON.stringify(body)).not.toContain(`${name}-`);
  });

  it('about the name of a tool that is not ASCII is served when the header says the same, encoded', async () => {
    const request = mcpRequest('modern', toolCall('löschen'));
    const encoded = `=?base64?${Buffer.from('löschen').toString('base64')}?=`;

    const answer = mcpAnswer(
      await studio.ask({ ...request, headers: { ...request.headers, 'mcp-name': encoded }, key }),
    );

    expect(answer).toMatchObject({ error: { code: -32602, message: expect.stringContaining('löschen') } });
  });

  it('costs at most what its operation would', async () => {
    const before = await requestsUsed(studio, key);
    const request = mcpRequest('modern', toolCall('whoami'));

    await studio.ask({ ...request, headers: { ...request.headers, 'mcp-method': 'tools/list' }, key });

    await expect(requestsUsed(studio, key)).resolves.toBe(before);
  });
});
